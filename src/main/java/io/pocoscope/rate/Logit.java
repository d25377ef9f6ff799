package io.pocoscope.rate;

/** The logarithm of odds. */
final class Logit {
  private Logit() {}

  static double of(double rate) {
    return Math.log(rate) - Math.log1p(-rate);
  }

  /** The rate of a logit; exact near 0, so that 1 less a rate is that of the negative logit. */
  static double rate(double logit) {
    return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
  }
}

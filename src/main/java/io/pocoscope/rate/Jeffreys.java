package io.pocoscope.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Jeffreys' equal-tailed interval, from the prior Beta(1/2, 1/2). Source: L. D. Brown, T. T. Cai,
 * A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001).
 */
final class Jeffreys {
  private Jeffreys() {}

  /** By that paper's rule the ends belong to it where nothing, or everything, failed. */
  static Interval of(long failed, long settled, double level) {
    double tail = (1 - level) / 2;
    BetaDistribution posterior = BetaDistribution.of(failed + .5, settled - failed + .5);
    double low = failed == 0 ? 0 : posterior.inverseCumulativeProbability(tail);
    double high = failed == settled ? 1 : posterior.inverseSurvivalProbability(tail);
    return new Interval(low, high);
  }
}

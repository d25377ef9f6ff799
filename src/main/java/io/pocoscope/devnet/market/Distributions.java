package io.pocoscope.devnet.market;

import java.util.random.RandomGenerator;

/** Draws from distributions that the JDK has not. */
final class Distributions {
  private Distributions() {}

  /** A waiting time with a mean. */
  static long exponential(RandomGenerator random, double mean) {
    return Math.round(random.nextExponential() * mean);
  }

  /** A whole number of at least 1 with a heavy tail and about this mean. */
  static int heavyTail(RandomGenerator random, double mean, int most) {
    // Pareto with the exponent 1.5 has the mean 3 × scale, and rounding down costs a half.
    double scale = Math.max(1, (mean + .5) / 3);
    return (int) Math.min(most, scale / Math.pow(1 - random.nextDouble(), 1 / 1.5));
  }

  /** A positive number of a gamma distribution with the scale 1; Marsaglia and Tsang 2000. */
  static double gamma(RandomGenerator random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}

package io.pocoscope.attribution;

import java.util.random.RandomGenerator;

/** Random numbers of the distributions that a chain draws from. */
final class Random {
  private final RandomGenerator generator;

  Random(RandomGenerator generator) {
    this.generator = generator;
  }

  double nextDouble() {
    return generator.nextDouble();
  }

  double nextGaussian() {
    return generator.nextGaussian();
  }

  /** Of the beta distribution. */
  double nextBeta(double a, double b) {
    double one = nextLogGamma(a);
    double other = nextLogGamma(b);
    // In logarithms, as a small shape gives numbers that a double cannot hold.
    return 1 / (1 + Math.exp(other - one));
  }

  /** Of the gamma distribution of scale 1. */
  double nextGamma(double shape) {
    return Math.exp(nextLogGamma(shape));
  }

  /** The logarithm of a number of the gamma distribution of scale 1. */
  private double nextLogGamma(double shape) {
    return shape < 1
        ? Math.log(nextGreatGamma(shape + 1)) - generator.nextExponential() / shape
        : Math.log(nextGreatGamma(shape));
  }

  /** G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables" (2000). */
  private double nextGreatGamma(double shape) {
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = generator.nextGaussian();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      double u = 1 - generator.nextDouble();
      if (Math.log(u) < .5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}

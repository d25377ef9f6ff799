package io.pocoscope.devnet.market.actor;

import java.util.Map;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/** Draws from distributions that the JDK has not. */
public final class Distributions {
  private Distributions() {}

  /** A waiting time with a mean. */
  public static long exponential(RandomGenerator random, double mean) {
    return Math.round(random.nextExponential() * mean);
  }

  /** A whole number of at least 1 with a heavy tail and about this mean. */
  public static int heavyTail(RandomGenerator random, double mean, int most) {
    // Pareto with the exponent 1.5 has the mean 3 × scale, and rounding down costs a half.
    double scale = Math.max(1, (mean + .5) / 3);
    return (int) Math.min(most, scale / Math.pow(1 - random.nextDouble(), 1 / 1.5));
  }

  /** One of several values, by their weights; at least one of them, and none negative. */
  public static int weighted(RandomGenerator random, SortedMap<Integer, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double place = random.nextDouble() * sum;
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      place -= weight.getValue();
      if (place < 0) {
        return weight.getKey();
      }
    }
    return weights.lastKey();
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

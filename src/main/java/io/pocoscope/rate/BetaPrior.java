package io.pocoscope.rate;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A beta distribution of the rates of a population.
 *
 * @param a above 0
 * @param b above 0
 */
public record BetaPrior(double a, double b) {
  private static final double LEAST_SIZE = 1e-3;

  public BetaPrior {
    if (!(a > 0 && b > 0)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no beta distribution: %s, %s", a, b));
    }
  }

  static BetaPrior ofMean(double mean, double size) {
    return new BetaPrior(mean * size, (1 - mean) * size);
  }

  public double mean() {
    return a / (a + b);
  }

  /** How many slots it weighs as much as. */
  public double size() {
    return a + b;
  }

  /** The one with a mean and a variance; as wide as any where the variance is too great for one. */
  public static BetaPrior ofMoments(double mean, double variance) {
    double size = Math.max(LEAST_SIZE, mean * (1 - mean) / variance - 1);
    return ofMean(mean, size);
  }

  /** Equal-tailed bounds. */
  Interval interval(double level) {
    double tail = (1 - level) / 2;
    BetaDistribution distribution = BetaDistribution.of(a, b);
    return new Interval(
        distribution.inverseCumulativeProbability(tail),
        distribution.inverseSurvivalProbability(tail));
  }
}

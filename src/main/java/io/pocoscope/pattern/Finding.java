package io.pocoscope.pattern;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often the slots of a combination fail, against all slots. Slots are taken for independent.
 *
 * @param n settled slots of the combination, 1 … slots
 * @param k hits among them, 0 … n
 * @param slots all settled slots
 * @param hits hits among all
 */
public record Finding(long n, long k, long slots, long hits) {
  /** n/N. */
  public double support() {
    return (double) n / slots;
  }

  /** k/n. */
  public double confidence() {
    return (double) k / n;
  }

  /** The confidence over that of all slots; empty where nothing fails. */
  public OptionalDouble lift() {
    return hits == 0 ? OptionalDouble.empty() : OptionalDouble.of(confidence() * slots / hits);
  }

  /**
   * The odds of a hit with the combination over the odds without it; infinite where all hits have
   * it or all its slots are hits, empty where that is 0/0.
   */
  public OptionalDouble oddsRatio() {
    double above = (double) k * (slots - n - (hits - k));
    double below = (double) (n - k) * (hits - k);
    return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /** The lower bound of the lift; 0 without a hit. */
  public double liftLow(double level) {
    return k == 0 ? 0 : lift().orElse(0) * Math.exp(-z(level) * logLiftDeviation());
  }

  /**
   * The upper bound of the lift, at most N/K. Without a hit it is that of a rate of which n slots
   * show none: 1 − tail^(1/n).
   */
  public double liftHigh(double level) {
    if (hits == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double most = (double) slots / hits;
    double high =
        k == 0
            ? -Math.expm1(Math.log((1 - level) / 2) / n) * most
            : lift().orElse(0) * Math.exp(z(level) * logLiftDeviation());
    return Math.min(most, high);
  }

  /**
   * The standard deviation of log(kN/(nK)), by the delta method on the four counts: the combination
   * is a part of what it is compared with.
   */
  private double logLiftDeviation() {
    double variance = 1.0 / k - 1.0 / n - 1.0 / hits - 1.0 / slots + 2.0 * k / ((double) n * hits);
    return Math.sqrt(Math.max(0, variance));
  }

  private static double z(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}

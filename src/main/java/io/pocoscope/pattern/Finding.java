package io.pocoscope.pattern;

import java.util.OptionalDouble;

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
    return LiftBounds.of(this, level).low();
  }

  /** The upper bound of the lift, at most N/K; infinite where nothing fails. */
  public double liftHigh(double level) {
    return LiftBounds.of(this, level).high();
  }
}

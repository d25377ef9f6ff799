package io.pocoscope.ruin;

import java.util.OptionalDouble;

/**
 * The Lundberg exponent: the positive root of E e^(r·(loss − premium)) = 1, which bounds the
 * probability of ruin from capital u by e^(−r·u). Source: Gerber, <i>An Introduction to
 * Mathematical Risk Theory</i> (1979), chapter 8.
 */
final class Lundberg {
  private static final int HALVINGS = 200;

  private Lundberg() {}

  /** The exponent per lattice step; none where nothing can be lost or the drift is no gain. */
  static OptionalDouble exponent(Walk walk) {
    return walk.harmless() || walk.drift() != Drift.GAIN
        ? OptionalDouble.empty()
        : OptionalDouble.of(root(walk));
  }

  /**
   * The tilt at which a capital is just used up by the likeliest way to ruin: at the exponent (0
   * where there is none) where the time that this takes is there; within the whole horizon where
   * that is shorter; in the first period where a single one takes more than all.
   */
  static double tilt(Walk walk, int capital, int horizon) {
    double exponent = exponent(walk).orElse(0);
    double pace = (capital + 1.0) / Math.max(1, horizon);
    if (walk.loss(exponent) < pace) {
      double high = Math.max(exponent, 1.0 / walk.premium());
      for (int i = 0; i < 60 && walk.loss(high) < pace; i++) {
        high *= 2;
      }
      return used(walk, pace, exponent, high);
    }
    return walk.loss(exponent) > capital + 1.0 ? used(walk, capital + 1.0, 0, exponent) : exponent;
  }

  /**
   * A bound for the logarithm of the probability that no more than a capital is lost by the end.
   */
  static double logSurvival(Walk walk, int capital, int horizon) {
    double pace = (double) capital / horizon;
    if (walk.loss(0) <= pace) {
      return 0;
    }
    double low = -1.0 / walk.premium();
    for (int i = 0; i < 9 && walk.loss(low) > pace; i++) {
      low *= 2;
    }
    double tilt = used(walk, pace, low, 0);
    return horizon * walk.cumulant(tilt) - tilt * capital;
  }

  /** Where the tilted loss of a period is so much. */
  private static double used(Walk walk, double loss, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (walk.loss(middle) < loss) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double root(Walk walk) {
    double high = 1.0 / walk.premium();
    while (walk.cumulant(high) <= 0) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (walk.cumulant(middle) <= 0) { // convex, 0 at 0, and falling there
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

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
   * The tilt at which a capital is just used up within a horizon on average: how those are ruined
   * that are ruined by then. None where they have more time than they need: then the exponent, or 0
   * where there is none.
   */
  static double tilt(Walk walk, int capital, int horizon) {
    double exponent = exponent(walk).orElse(0);
    double pace = (double) capital / Math.max(1, horizon);
    if (walk.loss(exponent) >= pace) {
      return exponent;
    }
    double low = exponent;
    double high = Math.max(exponent, 1.0 / walk.premium());
    for (int i = 0; i < 60 && walk.loss(high) < pace; i++) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (walk.loss(middle) < pace) {
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

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
  static OptionalDouble exponent(LossLaw losses, int premium) {
    if (losses.lossless() || Drift.of(losses, premium) != Drift.GAIN) {
      return OptionalDouble.empty();
    }
    if (losses.sizes()[losses.sizes().length - 1] <= premium) {
      return OptionalDouble.empty(); // no period can end in a loss
    }
    double high = 1.0 / premium;
    while (excess(losses, premium, high) <= 0) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (excess(losses, premium, middle) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(low);
  }

  /** E e^(r·(loss − premium)) − 1: convex in r, 0 at 0, and falling there. */
  private static double excess(LossLaw losses, int premium, double r) {
    double sum = 0;
    for (int i = 0; i < losses.sizes().length; i++) {
      sum += losses.chances()[i] * Math.expm1(r * ((double) losses.sizes()[i] - premium));
    }
    return sum;
  }
}

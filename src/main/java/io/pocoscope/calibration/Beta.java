package io.pocoscope.calibration;

import java.util.Locale;

/**
 * A beta distribution of a rate.
 *
 * @param a greater than 0
 * @param b greater than 0
 */
public record Beta(double a, double b) {
  public Beta {
    if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no beta distribution: %s, %s", a, b));
    }
  }

  public double mean() {
    return a / (a + b);
  }
}

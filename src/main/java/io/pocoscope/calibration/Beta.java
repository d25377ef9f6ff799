package io.pocoscope.calibration;

/**
 * A beta distribution of a rate.
 *
 * @param a greater than 0
 * @param b greater than 0
 */
public record Beta(double a, double b) {
  public Beta {
    if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no beta distribution: %s, %s".formatted(a, b));
    }
  }

  public double mean() {
    return a / (a + b);
  }
}

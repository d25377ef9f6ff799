package io.pocoscope.rate;

/**
 * Bounds of a proportion.
 *
 * @param low lower bound, in [0, 1]
 * @param high upper bound, in [low, 1]
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("no interval within [0, 1]: " + low + ", " + high);
    }
  }
}

package io.pocoscope.comparison;

/**
 * Bounds of a difference of shares.
 *
 * @param low in [-1, 1]
 * @param high in [low, 1]
 */
public record Bounds(double low, double high) {
  /** About an estimate, and never beyond what a difference of shares can be. */
  static Bounds about(double estimate, double half) {
    return new Bounds(Math.max(-1, estimate - half), Math.min(1, estimate + half));
  }

  /** Whether a value lies within, bounds included. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}

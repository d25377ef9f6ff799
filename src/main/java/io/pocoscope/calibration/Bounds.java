package io.pocoscope.calibration;

import java.util.Optional;

/**
 * Between what a value lies, or most of the amounts whose mean it is.
 *
 * @param kind what the bounds are; none where a file does not say
 */
public record Bounds(double low, double high, Optional<IntervalKind> kind) {
  static Bounds of(IntervalKind kind, double low, double high) {
    return new Bounds(low, high, Optional.of(kind));
  }
}

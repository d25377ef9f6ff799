package io.pocoscope.ruin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of time whose values are dear: Chebyshev's polynomials between each time and
 * twice as late.
 */
final class SmoothLog {
  /** Times below this part of the last one are not worth a polynomial. */
  private static final double EARLY = 1e-7;

  private static final Chebyshev.Fineness FINE = new Chebyshev.Fineness(17, 1e-12, 7);

  private final DoubleUnaryOperator exact;
  private final double late;
  private final Map<Integer, Chebyshev> octaves = new HashMap<>();

  SmoothLog(DoubleUnaryOperator exact, double late) {
    this.exact = exact;
    this.late = late;
  }

  double at(double time) {
    if (!(time > EARLY * late && time < Double.MAX_VALUE)) {
      return exact.applyAsDouble(time);
    }
    return octaves.computeIfAbsent(Math.getExponent(time), this::octave).applyAsDouble(time);
  }

  private Chebyshev octave(int exponent) {
    return Chebyshev.of(exact, Math.scalb(1.0, exponent), Math.scalb(2.0, exponent), FINE);
  }
}

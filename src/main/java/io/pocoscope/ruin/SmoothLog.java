package io.pocoscope.ruin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of time whose values are dear: between each time and twice as late it is a
 * polynomial through Chebyshev's points, on halves of that and so on till the polynomial's last
 * coefficients no longer count. Source: Trefethen, <i>Approximation Theory and Approximation
 * Practice</i> (2013), chapters 3 and 8.
 */
final class SmoothLog {
  private static final int POINTS = 17;
  private static final int DEEPEST = 7;
  private static final double AGREEMENT = 1e-12;

  /** Times below this part of the last one are not worth a polynomial. */
  private static final double EARLY = 1e-7;

  private final DoubleUnaryOperator exact;
  private final double late;
  private final Map<Integer, Panel> panels = new HashMap<>();

  SmoothLog(DoubleUnaryOperator exact, double late) {
    this.exact = exact;
    this.late = late;
  }

  double at(double time) {
    if (!(time > EARLY * late && time < Double.MAX_VALUE)) {
      return exact.applyAsDouble(time);
    }
    int exponent = Math.getExponent(time);
    return panels
        .computeIfAbsent(
            exponent, any -> panel(Math.scalb(1.0, exponent), Math.scalb(2.0, exponent), 0))
        .at(time);
  }

  private Panel panel(double from, double to, int depth) {
    Polynomial polynomial = Polynomial.of(exact, from, to);
    if (polynomial.isEnough() || depth == DEEPEST) {
      return polynomial;
    }
    return new Halves(from, to, depth);
  }

  private sealed interface Panel {
    double at(double time);
  }

  /** Two halves, each made when it is asked for. */
  private final class Halves implements Panel {
    private final double from;
    private final double middle;
    private final double to;
    private final int depth;
    private Panel lower;
    private Panel upper;

    Halves(double from, double to, int depth) {
      this.from = from;
      this.middle = (from + to) / 2;
      this.to = to;
      this.depth = depth;
    }

    @Override
    public double at(double time) {
      if (time < middle) {
        lower = lower == null ? panel(from, middle, depth + 1) : lower;
        return lower.at(time);
      }
      upper = upper == null ? panel(middle, to, depth + 1) : upper;
      return upper.at(time);
    }
  }

  /** Chebyshev's coefficients between two times. */
  private static final class Polynomial implements Panel {
    private final double from;
    private final double to;
    private final double[] coefficients;

    Polynomial(double from, double to, double[] coefficients) {
      this.from = from;
      this.to = to;
      this.coefficients = coefficients;
    }

    static Polynomial of(DoubleUnaryOperator exact, double from, double to) {
      double[] values = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        double x = Math.cos(Math.PI * (i + .5) / POINTS);
        values[i] = exact.applyAsDouble((from + to) / 2 + x * (to - from) / 2);
      }
      double[] coefficients = new double[POINTS];
      for (int k = 0; k < POINTS; k++) {
        for (int i = 0; i < POINTS; i++) {
          coefficients[k] += values[i] * Math.cos(Math.PI * k * (i + .5) / POINTS);
        }
        coefficients[k] *= k == 0 ? 1.0 / POINTS : 2.0 / POINTS;
      }
      return new Polynomial(from, to, coefficients);
    }

    boolean isEnough() {
      double last =
          Math.abs(coefficients[POINTS - 1])
              + Math.abs(coefficients[POINTS - 2])
              + Math.abs(coefficients[POINTS - 3]);
      return last <= AGREEMENT * Math.max(1, Math.abs(coefficients[0]));
    }

    @Override
    public double at(double time) {
      double x = (2 * time - from - to) / (to - from);
      double before = 0;
      double now = 0;
      for (int k = POINTS - 1; k >= 1; k--) {
        double next = 2 * x * now - before + coefficients[k];
        before = now;
        now = next;
      }
      return x * now - before + coefficients[0];
    }
  }
}

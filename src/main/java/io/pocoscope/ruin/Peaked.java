package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of what has one peak and may be too small for a double: the peak is found, and the
 * integral taken from where it counts on either side of it.
 */
final class Peaked {
  /** Below e^−this of the greatest, it counts no more. */
  private static final double FAR = 36;

  /** What is only about the logarithm is off by less. */
  private static final double ROUGHLY = 8;

  private static final Chebyshev.Fineness FINE = new Chebyshev.Fineness(33, 1e-11, 12);
  private static final double AGREEMENT = 1e-11;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double FLAT = .05;
  private static final int CELLS = 24;
  private static final int HALVINGS = 60;
  private static final double CLOSE_TO_EDGE = .02;

  private Peaked() {}

  /**
   * log ∫ e^log(x) dx.
   *
   * @param log of the function; −∞ where it is nothing
   */
  static double logIntegral(DoubleUnaryOperator log, double from, double to) {
    if (!(to > from)) {
      return Double.NEGATIVE_INFINITY;
    }
    double peak = peak(log, from, to);
    double height = log.applyAsDouble(peak);
    if (height == Double.NEGATIVE_INFINITY) {
      return height;
    }
    double low = edge(log, height - FAR, peak, from);
    double high = edge(log, height - FAR, peak, to);
    return logIntegral(log, low, peak, high);
  }

  private static double logIntegral(DoubleUnaryOperator log, double low, double peak, double high) {
    double height = log.applyAsDouble(peak);
    DoubleUnaryOperator scaled = x -> Math.exp(log.applyAsDouble(x) - height);
    double sum =
        GaussKronrod.integral(scaled, low, peak, AGREEMENT)
            + GaussKronrod.integral(scaled, peak, high, AGREEMENT);
    return height + Math.log(sum);
  }

  /**
   * log ∫ e^(dear(x) + log(x)) dx.
   *
   * @param dear smooth, and so dear that a polynomial is taken for it where it counts
   * @param about what it is about, to tell where that is
   */
  static double logIntegral(
      DoubleUnaryOperator dear,
      DoubleUnaryOperator about,
      DoubleUnaryOperator log,
      double from,
      double to) {
    DoubleUnaryOperator rough = x -> about.applyAsDouble(x) + log.applyAsDouble(x);
    double top = peak(rough, from, to);
    double below = rough.applyAsDouble(top) - FAR - ROUGHLY;
    double low = edge(rough, below, top, from);
    double high = edge(rough, below, top, to);
    DoubleUnaryOperator exact = x -> dear.applyAsDouble(x) + log.applyAsDouble(x);
    double height = exact.applyAsDouble(top);
    boolean all =
        (low == from || exact.applyAsDouble(low) < height - FAR)
            && (high == to || exact.applyAsDouble(high) < height - FAR);
    if (!all) {
      return logIntegral(exact, from, to);
    }
    Chebyshev polynomial = Chebyshev.of(dear, low, high, FINE);
    return logIntegral(x -> polynomial.applyAsDouble(x) + log.applyAsDouble(x), low, high);
  }

  /** Where it is greatest: on a grid, and between its neighbours by golden sections. */
  private static double peak(DoubleUnaryOperator log, double from, double to) {
    double cell = (to - from) / CELLS;
    double best = to;
    double most = log.applyAsDouble(to);
    for (int i = 0; i < CELLS; i++) {
      double at = log.applyAsDouble(from + i * cell);
      if (at > most) {
        most = at;
        best = from + i * cell;
      }
    }
    double low = Math.max(from, best - cell);
    double high = Math.min(to, best + cell);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = log.applyAsDouble(left);
    double atRight = log.applyAsDouble(right);
    for (int i = 0; i < HALVINGS && !flat(log, left, right, atLeft, atRight); i++) {
      if (atLeft > atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = log.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = log.applyAsDouble(right);
      }
    }
    double middle = (low + high) / 2;
    return log.applyAsDouble(middle) >= most ? middle : best;
  }

  private static boolean flat(
      DoubleUnaryOperator log, double left, double right, double atLeft, double atRight) {
    return Math.abs(atLeft - atRight) < FLAT
        && Math.abs(log.applyAsDouble((left + right) / 2) - atLeft) < FLAT;
  }

  /** Where it falls below a height on the way from its peak to an end, or that end. */
  private static double edge(DoubleUnaryOperator log, double height, double peak, double end) {
    if (log.applyAsDouble(end) >= height) {
      return end;
    }
    double near = peak;
    double far = end;
    for (int i = 0;
        i < HALVINGS && Math.abs(far - near) > CLOSE_TO_EDGE * Math.abs(far - peak);
        i++) {
      double middle = (near + far) / 2;
      if (log.applyAsDouble(middle) < height) {
        far = middle;
      } else {
        near = middle;
      }
    }
    return far;
  }
}

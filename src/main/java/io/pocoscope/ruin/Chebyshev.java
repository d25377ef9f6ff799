package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function whose values are dear, between two arguments: a polynomial through Chebyshev's
 * points, on halves of that and so on till the polynomial's last coefficients no longer count; each
 * half is made when it is asked for. Source: Trefethen, <i>Approximation Theory and Approximation
 * Practice</i> (2013), chapters 3 and 8.
 */
final class Chebyshev implements DoubleUnaryOperator {
  /**
   * How fine it is to be.
   *
   * @param points of each polynomial
   * @param agreement the last coefficients that no longer count, as a part of the first one, or of
   *     1
   * @param halvings at most
   */
  record Fineness(int points, double agreement, int halvings) {
    private Fineness half() {
      return new Fineness(points, agreement, halvings - 1);
    }
  }

  private final DoubleUnaryOperator exact;
  private final double from;
  private final double to;
  private final Fineness fine;
  private final double[] coefficients;
  private Chebyshev lower;
  private Chebyshev upper;

  private Chebyshev(DoubleUnaryOperator exact, double from, double to, Fineness fine) {
    this.exact = exact;
    this.from = from;
    this.to = to;
    this.fine = fine;
    this.coefficients = new double[fine.points()];
    fit();
  }

  static Chebyshev of(DoubleUnaryOperator exact, double from, double to, Fineness fine) {
    return new Chebyshev(exact, from, to, fine);
  }

  private void fit() {
    int points = fine.points();
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double x = Math.cos(Math.PI * (i + .5) / points);
      values[i] = exact.applyAsDouble((from + to) / 2 + x * (to - from) / 2);
    }
    for (int k = 0; k < points; k++) {
      for (int i = 0; i < points; i++) {
        coefficients[k] += values[i] * Math.cos(Math.PI * k * (i + .5) / points);
      }
      coefficients[k] *= k == 0 ? 1.0 / points : 2.0 / points;
    }
  }

  @Override
  public double applyAsDouble(double x) {
    return isEnough() ? polynomial(x) : half(x).applyAsDouble(x);
  }

  private boolean isEnough() {
    double last = 0;
    for (int k = fine.points() - 3; k < fine.points(); k++) {
      last += Math.abs(coefficients[k]);
    }
    return fine.halvings() == 0
        || last <= fine.agreement() * Math.max(1, Math.abs(coefficients[0]));
  }

  private Chebyshev half(double x) {
    double middle = (from + to) / 2;
    if (x < middle) {
      lower = lower == null ? new Chebyshev(exact, from, middle, fine.half()) : lower;
      return lower;
    }
    upper = upper == null ? new Chebyshev(exact, middle, to, fine.half()) : upper;
    return upper;
  }

  private double polynomial(double argument) {
    double x = (2 * argument - from - to) / (to - from);
    double before = 0;
    double now = 0;
    for (int k = fine.points() - 1; k >= 1; k--) {
      double next = 2 * x * now - before + coefficients[k];
      before = now;
      now = next;
    }
    return x * now - before + coefficients[0];
  }
}

package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by the double exponential rule, which does not mind what happens at the ends. Source:
 * Takahasi and Mori, "Double exponential formulas for numerical integration", RIMS 9 (1974).
 */
final class DoubleExponential {
  private static final double REACH = 3.2;
  private static final int MOST_HALVINGS = 9;
  private static final double AGREEMENT = 1e-13;

  private DoubleExponential() {}

  /** The integral from low to high, halving the step till two results agree to 10⁻¹³. */
  static double integral(DoubleUnaryOperator function, double low, double high) {
    return integral(function, low, high, AGREEMENT);
  }

  /** The integral from low to high, halving the step till two results agree relatively. */
  static double integral(DoubleUnaryOperator function, double low, double high, double agreement) {
    double step = REACH / 4;
    double sum = node(function, low, high, 0);
    for (int k = 1; k <= 4; k++) {
      sum += node(function, low, high, k * step) + node(function, low, high, -k * step);
    }
    double before = sum * step;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      step /= 2;
      for (double t = step; t <= REACH; t += 2 * step) {
        sum += node(function, low, high, t) + node(function, low, high, -t);
      }
      double now = sum * step;
      if (halving > 1 && Math.abs(now - before) <= agreement * Math.abs(now)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private static double node(DoubleUnaryOperator function, double low, double high, double t) {
    double bend = Math.PI / 2 * Math.sinh(t);
    double share = 1 / (1 + Math.exp(-2 * bend));
    double weight = Math.PI / 2 * Math.cosh(t) / (2 * Math.cosh(bend) * Math.cosh(bend));
    double from = Math.min(share, 1 - share) * (high - low);
    double x = share < .5 ? low + from : high - 1 / (1 + Math.exp(2 * bend)) * (high - low);
    return x <= low || x >= high ? 0 : weight * (high - low) * function.applyAsDouble(x);
  }
}

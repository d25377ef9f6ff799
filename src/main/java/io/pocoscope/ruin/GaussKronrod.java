package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of smooth functions by Gauss and Kronrod's rule of 15 points, halving where two rules
 * differ. Source: Piessens and others, <i>QUADPACK</i> (1983), whose estimate of the error is
 * taken.
 */
final class GaussKronrod {
  private static final double[] NODES = {
    0.9914553711208126,
    0.9491079123427585,
    0.8648644233597691,
    0.7415311855993945,
    0.5860872354676911,
    0.4058451513773972,
    0.20778495500789848,
    0.0
  };
  private static final double[] WEIGHTS = {
    0.022935322010529224,
    0.06309209262997856,
    0.10479001032225019,
    0.14065325971552592,
    0.1690047266392679,
    0.19035057806478542,
    0.20443294007529889,
    0.20948214108472782
  };
  private static final double[] GAUSS = {
    0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
  };

  private static final int DEEPEST = 10;
  private static final double ROUNDING = 1e-15;

  private GaussKronrod() {}

  /** The integral, to about this part of itself. */
  static double integral(DoubleUnaryOperator function, double low, double high, double agreement) {
    if (!(high > low)) {
      return 0;
    }
    Piece whole = Piece.of(function, low, high);
    return refined(function, whole, agreement * whole.size(), 0);
  }

  private static double refined(
      DoubleUnaryOperator function, Piece piece, double error, int depth) {
    if (piece.error() <= Math.max(error, ROUNDING * piece.size()) || depth == DEEPEST) {
      return piece.value();
    }
    double middle = (piece.low() + piece.high()) / 2;
    Piece lower = Piece.of(function, piece.low(), middle);
    Piece upper = Piece.of(function, middle, piece.high());
    return refined(function, lower, error * .7, depth + 1)
        + refined(function, upper, error * .7, depth + 1);
  }

  /**
   * A piece of an integral.
   *
   * @param size the integral of what the function is in size
   * @param error estimated
   */
  private record Piece(double low, double high, double value, double size, double error) {
    static Piece of(DoubleUnaryOperator function, double low, double high) {
      double center = (low + high) / 2;
      double half = (high - low) / 2;
      double[] values = new double[15];
      double kronrod = 0;
      double gauss = 0;
      double size = 0;
      for (int i = 0; i < 15; i++) {
        int k = Math.min(i, 14 - i);
        values[i] = function.applyAsDouble(center + (i < 7 ? -half : half) * NODES[k]);
        kronrod += WEIGHTS[k] * values[i];
        size += WEIGHTS[k] * Math.abs(values[i]);
        gauss += k % 2 == 1 ? GAUSS[k / 2] * values[i] : 0;
      }
      double spread = 0;
      for (int i = 0; i < 15; i++) {
        spread += WEIGHTS[Math.min(i, 14 - i)] * Math.abs(values[i] - kronrod / 2);
      }
      double apart = Math.abs(kronrod - gauss);
      double error = spread == 0 ? 0 : spread * Math.min(1, Math.pow(200 * apart / spread, 1.5));
      return new Piece(low, high, half * kronrod, half * size, half * error);
    }
  }
}

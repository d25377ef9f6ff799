package io.pocoscope.ruin;

/**
 * The law of the ladder heights of a stake with a gain, by the root method: E z^loss − z^premium is
 * divided by (z − root) for each root within the unit circle and for 1; what is left is, but for a
 * factor, 1 − E z^height. The division goes from the highest power down, which is stable for roots
 * in the circle. Source: Shiu (1989), and Feller, <i>An Introduction to Probability Theory</i> II
 * (1971), XII.
 */
final class LadderHeights {
  private static final double NOTHING = 1e-60;

  private LadderHeights() {}

  /**
   * h_0 = 0, h_1, …: their sum is the probability ever to fall below the start.
   *
   * @param premium in lattice steps; with 1 no root but 1 is needed
   */
  static double[] of(LossLaw losses, int premium) {
    int degree = Math.max(premium, greatestThatCounts(losses));
    double[] re = new double[degree + 1];
    double[] im = new double[degree + 1];
    for (int i = 0; i < losses.sizes().length && losses.sizes()[i] <= degree; i++) {
      re[losses.sizes()[i]] += losses.chances()[i];
    }
    re[premium] -= 1;
    divide(re, im, 1, 0);
    InnerRoots roots = InnerRoots.of(losses, premium);
    for (int i = 0; i < roots.re().length; i++) {
      divide(re, im, roots.re()[i], roots.im()[i]);
    }
    // What was divided away leaves its zeros at the end.
    double[] heights = new double[degree + 1];
    double first = Math.hypot(re[0], im[0]) * Math.signum(re[0]);
    for (int k = 1; k <= degree; k++) {
      heights[k] = Math.max(0, -re[k] / first);
    }
    return heights;
  }

  private static int greatestThatCounts(LossLaw losses) {
    int last = losses.sizes().length - 1;
    while (last > 0 && losses.chances()[last] < NOTHING) {
      last--;
    }
    return losses.sizes()[last];
  }

  /** Divides by (z − root) in place; the remainder, nought but for rounding, is dropped. */
  private static void divide(double[] re, double[] im, double rootRe, double rootIm) {
    double carryRe = 0;
    double carryIm = 0;
    for (int k = re.length - 1; k >= 0; k--) {
      double wasRe = re[k];
      double wasIm = im[k];
      re[k] = carryRe;
      im[k] = carryIm;
      double turnedRe = carryRe * rootRe - carryIm * rootIm;
      carryIm = wasIm + carryRe * rootIm + carryIm * rootRe;
      carryRe = wasRe + turnedRe;
    }
  }
}

package io.pocoscope.ruin;

import java.util.Optional;

/**
 * The ladder heights of a walk by the root method: E z^loss − z^premium is divided by (z − root)
 * for each root within the unit circle; what is left is, but for a factor, 1 − E z^height. The
 * division goes from the highest power down, which is stable for such roots. Or it is multiplied
 * together from the roots beyond the circle, where these are known. All is done in the tilted law,
 * so that nothing is too small for a double, and with the derivative by a discount for each period,
 * which gives the times. Source: Shiu (1989), and Feller, <i>An Introduction to Probability
 * Theory</i> II (1971), XII.
 */
final class LadderHeights {
  /** Multiplications that are too many. */
  private static final double MOST = 4e9;

  private static final double NOTHING = 1e-24;
  private static final double SMALLEST = -500;

  private final Walk walk;
  private final double exponent;
  private final double tilt;
  private final WalkRoots roots;

  private LadderHeights(Walk walk, double tilt) {
    this.walk = walk;
    this.exponent = walk.exponent().orElse(0);
    this.tilt = tilt;
    this.roots = new WalkRoots(walk);
  }

  /** Tilted by the exponent; none where the roots are out of reach. */
  static Optional<Ladder> of(Walk walk) {
    return of(walk, walk.exponent().orElse(0));
  }

  /**
   * None where the roots are out of reach.
   *
   * @param tilt per step, up to the exponent
   */
  static Optional<Ladder> of(Walk walk, double tilt) {
    if (walk.cumulant(tilt) < SMALLEST) {
      return Optional.empty(); // a first height would be too rare for a double
    }
    LadderHeights heights = new LadderHeights(walk, tilt);
    double claim = (double) walk.process().claims().greatest() * walk.unit();
    if (heights.roots.outerAreWithinReach() && claim <= walk.premium()) {
      return claim * claim < MOST ? Optional.of(heights.multiplied()) : Optional.empty();
    }
    return heights.divided();
  }

  private Ladder multiplied() {
    Root[] outer = roots.outer(exponent);
    Factors product = new Factors(outer.length);
    product.re[0] = 1;
    double growth = Math.exp(tilt);
    for (int i = 0; i < outer.length; i++) {
      product.multiply(outer[i].times(growth), i + 1);
    }
    return ladder(product, outer.length);
  }

  private Optional<Ladder> divided() {
    LossLaw losses = walk.losses(tilt);
    int degree = walk.premium();
    for (int i = 0; i < losses.sizes().length; i++) {
      degree = losses.chances()[i] > NOTHING ? Math.max(degree, losses.sizes()[i]) : degree;
    }
    if ((double) degree * walk.premium() > MOST) {
      return Optional.empty();
    }
    double all = tilt == exponent ? 1 : Math.exp(walk.cumulant(tilt));
    Factors left = new Factors(degree);
    for (int i = 0; i < losses.sizes().length && losses.sizes()[i] <= degree; i++) {
      left.re[losses.sizes()[i]] += all * losses.chances()[i];
      left.byRe[losses.sizes()[i]] += all * losses.chances()[i];
    }
    left.re[walk.premium()] -= 1;
    double fall = Math.exp(-tilt);
    for (Root root : roots.inner()) {
      left.divide(root.times(fall));
    }
    return Optional.of(ladder(left, degree - walk.premium()));
  }

  /** From 1 − E z^height, but for a factor. */
  private Ladder ladder(Factors of, int greatest) {
    double[] chances = new double[greatest + 1];
    double[] times = new double[greatest + 1];
    double sum = 0;
    for (int k = 1; k <= greatest; k++) {
      chances[k] = Math.max(0, -of.re[k] / of.re[0]);
      times[k] = Math.max(0, -(of.byRe[k] - of.re[k] / of.re[0] * of.byRe[0]) / of.re[0]);
      sum += chances[k];
    }
    for (int k = 1; k <= greatest && tilt == exponent; k++) {
      chances[k] /= sum; // it is 1, but for rounding errors
    }
    return new Ladder(tilt, tilt == exponent, chances, times);
  }

  /** The coefficients of a polynomial with complex roots, and their derivatives. */
  private static final class Factors {
    final double[] re;
    final double[] im;
    final double[] byRe;
    final double[] byIm;

    Factors(int degree) {
      re = new double[degree + 1];
      im = new double[degree + 1];
      byRe = new double[degree + 1];
      byIm = new double[degree + 1];
    }

    /** Divides by (z − root) in place; the remainder, nought but for rounding, is dropped. */
    void divide(Root root) {
      double carryRe = 0;
      double carryIm = 0;
      double carryByRe = 0;
      double carryByIm = 0;
      for (int k = re.length - 1; k >= 0; k--) {
        double nextRe = re[k] + carryRe * root.re() - carryIm * root.im();
        double nextIm = im[k] + carryRe * root.im() + carryIm * root.re();
        double nextByRe =
            byRe[k]
                + carryByRe * root.re()
                - carryByIm * root.im()
                + carryRe * root.byRe()
                - carryIm * root.byIm();
        double nextByIm =
            byIm[k]
                + carryByRe * root.im()
                + carryByIm * root.re()
                + carryRe * root.byIm()
                + carryIm * root.byRe();
        re[k] = carryRe;
        im[k] = carryIm;
        byRe[k] = carryByRe;
        byIm[k] = carryByIm;
        carryRe = nextRe;
        carryIm = nextIm;
        carryByRe = nextByRe;
        carryByIm = nextByIm;
      }
    }

    /** Multiplies by (1 − inverse · z) in place. */
    void multiply(Root inverse, int degree) {
      for (int k = degree; k >= 1; k--) {
        double fromRe = re[k - 1];
        double fromIm = im[k - 1];
        double fromByRe = byRe[k - 1];
        double fromByIm = byIm[k - 1];
        re[k] -= fromRe * inverse.re() - fromIm * inverse.im();
        im[k] -= fromRe * inverse.im() + fromIm * inverse.re();
        byRe[k] -=
            fromByRe * inverse.re()
                - fromByIm * inverse.im()
                + fromRe * inverse.byRe()
                - fromIm * inverse.byIm();
        byIm[k] -=
            fromByRe * inverse.im()
                + fromByIm * inverse.re()
                + fromRe * inverse.byIm()
                + fromIm * inverse.byRe();
      }
    }
  }
}

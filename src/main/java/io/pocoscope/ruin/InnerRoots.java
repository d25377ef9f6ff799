package io.pocoscope.ruin;

/**
 * The roots of E z^loss = z^premium within the unit circle: premium − 1 of them where the drift is
 * a gain. Each is the fixed point of z = ω · (E z^loss)^(1/premium), ω a root of unity. Source:
 * Adan, van Leeuwaarden and Winands, "On the application of Rouché's theorem in queueing theory",
 * Operations Research Letters 34 (2006).
 */
final class InnerRoots {
  private final double[] re;
  private final double[] im;

  /**
   * Roots.
   *
   * @param re real parts, in an order that keeps partial products small
   * @param im imaginary parts
   */
  InnerRoots(double[] re, double[] im) {
    this.re = re;
    this.im = im;
  }

  double[] re() {
    return re;
  }

  double[] im() {
    return im;
  }

  private static final int MOST_ROUNDS = 5_000;
  private static final double CLOSE = 1e-16;

  /** Whether the loss is so often nothing that (E z^loss)^(1/premium) has one branch only. */
  static boolean areWithinReach(LossLaw losses, int premium) {
    return premium == 1 || losses.chances()[0] > .5;
  }

  static InnerRoots of(LossLaw losses, int premium) {
    double[] re = new double[premium - 1];
    double[] im = new double[premium - 1];
    int found = 0;
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, premium - 1));
    for (int i = 1; i < 1 << bits; i++) {
      int which = Integer.reverse(i) >>> (32 - bits);
      if (which >= 1 && which < premium) {
        double[] root = fixedPoint(losses, premium, 2 * Math.PI * which / premium);
        re[found] = root[0];
        im[found] = root[1];
        found++;
      }
    }
    return new InnerRoots(re, im);
  }

  private static double[] fixedPoint(LossLaw losses, int premium, double angle) {
    double re = 0;
    double im = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] value = generating(losses, re, im);
      double size = Math.exp(Math.log(Math.hypot(value[0], value[1])) / premium);
      double turn = Math.atan2(value[1], value[0]) / premium + angle;
      double newRe = size * Math.cos(turn);
      double newIm = size * Math.sin(turn);
      double moved = Math.hypot(newRe - re, newIm - im);
      re = newRe;
      im = newIm;
      if (moved <= CLOSE) {
        break;
      }
    }
    return new double[] {re, im};
  }

  /** E z^loss. */
  private static double[] generating(LossLaw losses, double re, double im) {
    double log = Math.log(Math.hypot(re, im));
    double angle = Math.atan2(im, re);
    double sumRe = losses.chances()[0];
    double sumIm = 0;
    for (int i = 1; i < losses.sizes().length; i++) {
      double part = losses.chances()[i] * Math.exp(log * losses.sizes()[i]);
      sumRe += part * Math.cos(angle * losses.sizes()[i]);
      sumIm += part * Math.sin(angle * losses.sizes()[i]);
    }
    return new double[] {sumRe, sumIm};
  }
}

package io.pocoscope.ruin;

import java.math.BigInteger;

/** The distribution of what one period costs, before its premium, or a tilted one. */
final class LossLaw {
  private final int[] sizes;
  private final double[] chances;

  /**
   * A law.
   *
   * @param sizes possible losses in lattice steps, ascending
   * @param chances their probabilities
   */
  LossLaw(int[] sizes, double[] chances) {
    this.sizes = sizes;
    this.chances = chances;
  }

  int[] sizes() {
    return sizes;
  }

  double[] chances() {
    return chances;
  }

  /** What all of them are multiples of. */
  int unit() {
    int unit = 0;
    for (int size : sizes) {
      unit = BigInteger.valueOf(unit).gcd(BigInteger.valueOf(size)).intValue();
    }
    return Math.max(1, unit);
  }

  int greatest() {
    return sizes[sizes.length - 1];
  }
}

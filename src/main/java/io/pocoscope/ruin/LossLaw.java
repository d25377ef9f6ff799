package io.pocoscope.ruin;

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

  int greatest() {
    return sizes[sizes.length - 1];
  }
}

package io.pocoscope.ruin;

import java.util.stream.IntStream;

/** The distribution of what one period costs, before its premium. */
final class LossLaw {
  private final int[] sizes;
  private final double[] chances;

  /**
   * A law.
   *
   * @param sizes possible losses in lattice steps, ascending, the first 0
   * @param chances their probabilities, which add up to 1
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

  double mean() {
    return IntStream.range(0, sizes.length).mapToDouble(i -> chances[i] * sizes[i]).sum();
  }

  /** Whether there is any loss at all. */
  boolean lossless() {
    return chances[0] == 1;
  }
}

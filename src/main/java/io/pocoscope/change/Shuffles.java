package io.pocoscope.change;

import java.util.stream.IntStream;

/**
 * How often chance alone has a statistic as high as it was seen, by shuffling. As soon as that has
 * happened often enough nothing is left to find out. Source: J. Besag and P. Clifford, "Sequential
 * Monte Carlo p-values", Biometrika 78 (1991); that p is never 0: B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular
 * Biology 9 (2010).
 */
final class Shuffles {
  /** As high so often, and p is known well enough. */
  private static final int ENOUGH = 50;

  /** So many at once, on as many processors as there are; what is found does not depend on it. */
  private static final int BATCH = 64;

  /** What orders of summation may change. */
  private static final double AS_HIGH = 1 - 1e-9;

  private Shuffles() {}

  /**
   * The p-value.
   *
   * @param height as it was seen
   * @param most shuffles, at least 1
   * @return in (0, 1]: by chance alone it is at most {@code x} with a chance of at most {@code x}
   */
  static double p(Scan scan, double height, int most, long seed) {
    int high = 0;
    for (int done = 0; done < most; done += BATCH) {
      int from = done;
      int batch = Math.min(BATCH, most - done);
      boolean[] asHigh = new boolean[batch];
      IntStream.range(0, batch)
          .parallel()
          .forEach(i -> asHigh[i] = scan.shuffled(seedOf(seed, from + i)) >= height * AS_HIGH);
      for (int i = 0; i < batch; i++) {
        high += asHigh[i] ? 1 : 0;
        if (high == ENOUGH) {
          return (double) ENOUGH / (from + i + 1);
        }
      }
    }
    return (1.0 + high) / (1.0 + most);
  }

  /** Far from each other for neighbours, too: the finalizer of splitmix64. */
  static long seedOf(long seed, long number) {
    long mixed = seed + 0x9E3779B97F4A7C15L * (number + 1);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

package io.pocoscope.ruin;

/**
 * The sum of a Poisson number of whole-numbered claims. Source: Panjer, "Recursive evaluation of a
 * family of compound distributions", ASTIN 12 (1981), equation (2) with a = 0.
 */
final class Panjer {
  private static final double LARGE = 1e200;

  private Panjer() {}

  /**
   * Probabilities of the sums 0 … last.
   *
   * @param mean mean number of claims, 0 or more
   * @param claims probabilities of a claim of 0, 1, …
   */
  static double[] sums(double mean, double[] claims, int last) {
    double[] sums = new double[last + 1];
    // From 1 instead of the probability of 0, which may be too small for a double.
    double logScale = -mean * (1 - claims[0]);
    sums[0] = 1;
    for (int m = 1; m <= last; m++) {
      double sum = 0;
      int most = Math.min(m, claims.length - 1);
      for (int j = 1; j <= most; j++) {
        sum += j * claims[j] * sums[m - j];
      }
      sums[m] = mean / m * sum;
      if (sums[m] > LARGE) {
        scale(sums, m, 1 / LARGE);
        logScale += Math.log(LARGE);
      }
    }
    scale(sums, last, Math.exp(logScale));
    return sums;
  }

  private static void scale(double[] sums, int last, double factor) {
    for (int m = 0; m <= last; m++) {
      sums[m] *= factor;
    }
  }
}

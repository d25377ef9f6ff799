package io.pocoscope.ruin;

/**
 * Ruin for ever, from the law of the ladder heights: how far below its start the stake stands when
 * it is below it for the first time. ψ(u) = Σ_{k &gt; u} h_k + Σ_{k ≤ u} h_k ψ(u − k), of positive
 * terms only, so that small values keep their digits. Source: Pollaczek and Khinchine's formula in
 * the form of Shiu, "The probability of eventual ruin in the compound binomial model", ASTIN 19
 * (1989).
 */
final class Renewal {
  private Renewal() {}

  /**
   * Probabilities of ruin from 0 … greatest.
   *
   * @param heights h_k, chance of a first ladder height of k, k = 0, 1, …; h_0 is 0, their sum ≤ 1
   */
  static double[] ruin(double[] heights, int greatest) {
    double[] beyond = new double[heights.length];
    for (int k = heights.length - 2; k >= 0; k--) {
      beyond[k] = beyond[k + 1] + heights[k + 1];
    }
    double[] ruin = new double[greatest + 1];
    for (int u = 0; u <= greatest; u++) {
      double sum = u < beyond.length ? beyond[u] : 0;
      int most = Math.min(u, heights.length - 1);
      for (int k = 1; k <= most; k++) {
        sum += heights[k] * ruin[u - k];
      }
      ruin[u] = Math.min(1, sum);
    }
    return ruin;
  }
}

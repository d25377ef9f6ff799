package io.pocoscope.pattern;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A rate with its exact bounds, k of n independent slots. Source: C. J. Clopper and E. S. Pearson,
 * "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26
 * (1934).
 *
 * @param rate k/n, in [0, 1]
 * @param low 0 where k is 0
 * @param high 1 where k is n
 */
record ExactRate(double rate, double low, double high) {

  /**
   * @param n at least 1
   * @param k 0 … n
   * @param level in (0, 1), such as .95
   */
  static ExactRate of(long k, long n, double level) {
    double tail = (1 - level) / 2;
    return new ExactRate(
        (double) k / n,
        k == 0
            ? 0
            : BetaDistribution.of((double) k, n - k + 1.0).inverseCumulativeProbability(tail),
        k == n
            ? 1
            : BetaDistribution.of(k + 1.0, (double) (n - k)).inverseSurvivalProbability(tail));
  }
}

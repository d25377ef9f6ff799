package io.pocoscope.ruin;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Probabilities of the Poisson distribution, as far as they count. */
final class PoissonWeights {
  private static final int SPREADS = 14;

  private PoissonWeights() {}

  /** The last number that counts. */
  static int last(double mean) {
    return (int) Math.ceil(mean + SPREADS * Math.sqrt(mean) + 4 * SPREADS);
  }

  /** Probabilities of 0 … last. */
  static double[] of(double mean, int last) {
    double[] weights = new double[last + 1];
    if (mean == 0) {
      weights[0] = 1;
      return weights;
    }
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    for (int n = 0; n <= last; n++) {
      weights[n] = poisson.probability(n);
    }
    return weights;
  }
}

package io.pocoscope.comparison;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of an estimate by leaving out one cluster at a time: the variance is (C − 1)/C times
 * the sum of the squares of what that moves it by, over the C clusters of both sides together, so
 * that a cluster that is on both counts as one. It is that of the linearization where groups are
 * many and clusters small; where the one cluster of a group makes it new or gone it still sees what
 * a derivative does not. Source: J. Shao, D. Tu, "The Jackknife and Bootstrap" (1995), 2.1.
 *
 * <p>Student's t has one degree of freedom less than the side with fewer clusters has of these,
 * which is the least that Welch's could be.
 */
final class Jackknife {
  /** What rounding alone can move an estimate by. */
  private static final double NOTHING = 1e-12;

  private final long clusters;
  private final double quantile;

  /**
   * Of two sides.
   *
   * @param clusters of both sides together
   * @param fewer of the side that has fewer, at least 2
   * @param level the confidence, in (0, 1)
   */
  Jackknife(long clusters, long fewer, double level) {
    this.clusters = clusters;
    this.quantile = TDistribution.of(fewer - 1.0).inverseSurvivalProbability((1 - level) / 2);
  }

  /**
   * The interval; empty where no cluster moves the estimate, which then shows nothing of how much
   * clusters differ.
   *
   * @param without the estimate without each cluster
   */
  Estimate of(double estimate, double[] without) {
    double squares = 0;
    for (double each : without) {
      squares += (each - estimate) * (each - estimate);
    }
    double error = Math.sqrt(squares * (clusters - 1) / clusters);
    if (error <= NOTHING) {
      return new Estimate(estimate, Optional.empty());
    }
    return new Estimate(estimate, Optional.of(Bounds.about(estimate, quantile * error)));
  }
}

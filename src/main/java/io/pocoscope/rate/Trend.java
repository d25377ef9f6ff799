package io.pocoscope.rate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The Cochran–Armitage test of whether failures become more or less frequent with time, and the
 * same with the variance that clusters show. Source: P. Armitage, "Tests for linear trends in
 * proportions and frequencies", Biometrics 11 (1955).
 *
 * @param z positive where failures become more frequent
 * @param p two-sided, slots taken for independent
 * @param corrected the same with the variance between clusters; empty where there are no two
 */
public record Trend(double z, double p, Optional<Corrected> corrected) {

  /**
   * The test with the variance that clusters show.
   *
   * @param clustering what the clusters are
   * @param clusters how many there are, at least 2
   * @param z as uncorrected
   * @param p two-sided, by Student's t with one degree of freedom less than clusters
   */
  public record Corrected(Clustering clustering, long clusters, double z, double p) {}

  /**
   * The sums behind the test.
   *
   * @param rate of all slots
   * @param score the sum over slots of their time less the mean time, of the failed ones
   * @param spread the sum over slots of the square of their time less the mean time
   * @param clustering what the clusters are
   * @param clusters how many there are
   * @param clusterSquares the sum over clusters of the square of their part of the score
   */
  public record Sums(
      double rate,
      double score,
      double spread,
      Clustering clustering,
      long clusters,
      double clusterSquares) {
    /** Whether they show how much clusters differ. */
    boolean correct() {
      return clusters > 1 && clusterSquares > 0;
    }
  }

  /** The test; empty where all slots are of one time, or none or all failed. */
  public static Optional<Trend> of(Sums sums) {
    double variance = sums.rate() * (1 - sums.rate()) * sums.spread();
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double z = sums.score() / Math.sqrt(variance);
    double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    return Optional.of(
        new Trend(z, p, sums.correct() ? Optional.of(corrected(sums)) : Optional.empty()));
  }

  private static Corrected corrected(Sums sums) {
    double clusters = sums.clusters();
    double z = sums.score() / Math.sqrt(sums.clusterSquares() * clusters / (clusters - 1));
    double p = 2 * TDistribution.of(clusters - 1).survivalProbability(Math.abs(z));
    return new Corrected(sums.clustering(), sums.clusters(), z, p);
  }
}

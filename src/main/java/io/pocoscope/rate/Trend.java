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
 * @param correctedZ with the variance between clusters
 * @param correctedP two-sided, by Student's t with one degree of freedom less than clusters
 */
public record Trend(double z, double p, double correctedZ, double correctedP) {

  /**
   * The test, from its sums; empty where all slots are of one time, or none or all failed.
   *
   * @param rate of all slots
   * @param score the sum over slots of their time less the mean time, of the failed ones
   * @param spread the sum over slots of the square of their time less the mean time
   * @param clusters how many clusters there are
   * @param clusterSquares the sum over clusters of the square of their part of the score
   */
  static Optional<Trend> of(
      double rate, double score, double spread, long clusters, double clusterSquares) {
    double variance = rate * (1 - rate) * spread;
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double z = score / Math.sqrt(variance);
    double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    if (clusters < 2 || !(clusterSquares > 0)) {
      return Optional.of(new Trend(z, p, z, p));
    }
    double between = clusterSquares * clusters / (clusters - 1);
    double corrected = score / Math.sqrt(between);
    double correctedP =
        2 * TDistribution.of(clusters - 1.0).survivalProbability(Math.abs(corrected));
    return Optional.of(new Trend(z, p, corrected, correctedP));
  }
}

package io.pocoscope.rate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A test of whether groups fail equally often: Pearson's χ², and the same corrected for slots that
 * fail together. Source of the correction: J. N. K. Rao, A. J. Scott, "On chi-squared tests for
 * multiway contingency tables with cell proportions estimated from survey data", Annals of
 * Statistics 12 (1984), of the first order.
 *
 * @param chiSquare Pearson's statistic, at least 0
 * @param freedom its degrees of freedom: groups with settled slots, less one
 * @param p how likely as great a statistic is, were the groups alike and slots independent
 * @param corrected the same for slots that fail together; empty where the clusters of a group are
 *     unknown
 * @param sparse groups that would have fewer than five failures, were they alike: with many such
 *     the test is rough
 */
public record Homogeneity(
    double chiSquare, long freedom, double p, Optional<Corrected> corrected, long sparse) {
  private static final double FEW_EXPECTED = 5;

  /**
   * The test for slots that fail together.
   *
   * @param designEffect the mean design effect of the groups, at least 1
   * @param p how likely as great a statistic is, were the groups alike
   */
  public record Corrected(double designEffect, double p) {}

  /** The test; empty where there are no two groups, or where all slots or none failed. */
  static Optional<Homogeneity> of(List<Rate> rates) {
    List<Rate> groups = rates.stream().filter(rate -> rate.settled() > 0).toList();
    double settled = groups.stream().mapToLong(Rate::settled).sum();
    double failed = groups.stream().mapToLong(Rate::failed).sum();
    if (groups.size() < 2 || failed == 0 || failed == settled) {
      return Optional.empty();
    }
    double rate = failed / settled;
    double spread = rate * (1 - rate);
    double chiSquare = 0;
    double effect = 0;
    long sparse = 0;
    for (Rate group : groups) {
      double n = group.settled();
      double own = group.failed() / n;
      chiSquare += n * (own - rate) * (own - rate) / spread;
      effect += (1 - n / settled) * own * (1 - own) / spread * designEffect(group);
      sparse += n * rate < FEW_EXPECTED ? 1 : 0;
    }
    long freedom = groups.size() - 1L;
    double correction = Math.max(1, effect / freedom);
    ChiSquaredDistribution distribution = ChiSquaredDistribution.of((double) freedom);
    return Optional.of(
        new Homogeneity(
            chiSquare,
            freedom,
            distribution.survivalProbability(chiSquare),
            groups.stream().allMatch(group -> group.basis().clustering().isPresent())
                ? Optional.of(
                    new Corrected(
                        correction, distribution.survivalProbability(chiSquare / correction)))
                : Optional.empty(),
            sparse));
  }

  /** A group of one cluster is worth one slot, whatever its size: others might do otherwise. */
  private static double designEffect(Rate group) {
    return group.basis().designEffect().orElse((double) group.settled());
  }
}

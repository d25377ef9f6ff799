package io.pocoscope.rate;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.outcome.ResultsInDoubt;
import java.util.List;
import java.util.Optional;

/**
 * Failure rates of groups of slots.
 *
 * @param unit what is counted: slots, or contributions to them
 * @param by the groupings; none makes one group of all slots
 * @param groups the groups, greatest first; in the order of time where grouped by it
 * @param total all slots that the filter lets through, each counted once
 * @param settings how the rates were made
 * @param prior the groups' common distribution, where rates were to be drawn towards it and there
 *     are groups to fit it to
 * @param homogeneity whether the groups fail equally often; only where no slot is in two of them
 * @param trend whether failures become more frequent; only where the grouping is by time alone
 * @param inDoubt what is known of the results of those that completed
 * @param leftOut what the filter kept away without being asked for its value
 */
public record FailureTable(
    Unit unit,
    List<Grouping> by,
    List<FailureGroup> groups,
    Rate total,
    RateSettings settings,
    Optional<BetaPrior> prior,
    Optional<Homogeneity> homogeneity,
    Optional<Trend> trend,
    ResultsInDoubt inDoubt,
    LeftOut leftOut) {

  /** Which slots were taken to fail together. */
  public Clustering clustering() {
    return settings.clusteringWithin(by);
  }

  /** Whether a slot can stand in several groups, so that they add up to more than the total. */
  public boolean overlaps() {
    return by.stream().anyMatch(unit::overlaps);
  }
}

package io.pocoscope.rate;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted. Both have the columns of the view {@code slot}, of which {@code outcome}, {@code
 * completed} and {@code failed} are the unit's own.
 */
public enum Unit {
  SLOT {
    @Override
    String selected(SlotFilter filter) {
      return "select * from %s slot where %s".formatted(filter.source(), filter.condition());
    }
  },
  /**
   * A worker's contribution to a slot that the filter lets through. Proved is completed; minority,
   * unrevealed and rejected are failed, <i>claimed</i> where they cost the worker its stake: that
   * is what a reader of the chain's {@code FaultyContribution} would count. Pending are those that
   * are not decided yet, and those whose slot failed without a result, so that they never will be.
   */
  CONTRIBUTION {
    @Override
    void prepare(Store store) {
      // By themselves: together with the slots of the filter they need twice the memory.
      store.execute(
          """
          create or replace temp table rate_contribution as
          select slot, worker, outcome, failed, slashed from contribution_outcome""");
    }

    @Override
    String selected(SlotFilter filter) {
      return """
          select
            slot.* replace (
              case
                when contribution.outcome = 'PROVED' then 'COMPLETED'
                when contribution.failed and contribution.slashed then 'FAILED_CLAIMED'
                when contribution.failed then 'FAILED_UNCLAIMED'
                when contribution.outcome in ('PENDING', 'UNDECIDED') then 'PENDING'
                else 'UNKNOWN'
              end as outcome,
              contribution.outcome = 'PROVED' as completed,
              contribution.failed as failed),
            contribution.worker as contributor
          from (select * from %s slot where %s) slot
          join rate_contribution contribution on contribution.slot = slot.slot"""
          .formatted(filter.source(), filter.condition());
    }
  };

  /** Makes ready what {@link #selected} reads. */
  void prepare(Store store) {}

  /** The rows that are counted, in SQL. */
  abstract String selected(SlotFilter filter);

  /** By what they are grouped, in SQL: a contribution has one worker, a slot may have several. */
  String key(Grouping grouping) {
    return ofOneWorker(grouping) ? "slot.contributor" : grouping.key();
  }

  String join(Grouping grouping) {
    return ofOneWorker(grouping) ? "" : grouping.join();
  }

  /** Whether one of them can be in several groups. */
  public boolean overlaps(Grouping grouping) {
    return grouping.overlaps() && !ofOneWorker(grouping);
  }

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Unit> named(String label) {
    return Arrays.stream(values()).filter(unit -> unit.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Unit::label).toList();
  }

  private boolean ofOneWorker(Grouping grouping) {
    return this == CONTRIBUTION && grouping == Grouping.WORKER;
  }
}

package io.pocoscope.rate;

import io.pocoscope.outcome.ResultsInDoubt;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is counted, once it is kept in {@link #TABLE}: it has columns of the view {@code slot}, of
 * which {@code outcome} is the unit's own; a contribution has its {@code contributor} too.
 */
public enum Unit {
  SLOT {
    @Override
    void keep(Engine store, SlotFilter filter, Set<String> columns) {
      filter.keepColumns(store, TABLE, columns);
    }

    @Override
    ResultsInDoubt inDoubt(Engine store, SlotFilter filter) {
      return ResultsInDoubt.of(store, filter, TABLE);
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
    void keep(Engine store, SlotFilter filter, Set<String> columns) {
      // One after the other: together they need twice the memory.
      store.execute(
          """
          create or replace temp table rate_contribution as
          select
            slot,
            worker as contributor,
            case
              when outcome = 'PROVED' then 'COMPLETED'
              when failed and slashed then 'FAILED_CLAIMED'
              when failed then 'FAILED_UNCLAIMED'
              when outcome in ('PENDING', 'UNDECIDED') then 'PENDING'
              else 'UNKNOWN'
            end as outcome
          from contribution_outcome
          """);
      filter.keepColumns(store, "rate_slot", columns);
      store.execute(
          String.format(
              Locale.ROOT,
              """
              create or replace temp table %s as
              select slot.* exclude (outcome, hidden_failure), contribution.outcome, false as hidden_failure,
                     contribution.contributor
              from rate_slot slot join rate_contribution contribution on contribution.slot = slot.slot
              """,
              TABLE));
    }

    @Override
    ResultsInDoubt inDoubt(Engine store, SlotFilter filter) {
      return ResultsInDoubt.none(filter);
    }
  };

  /** The temporary table of what is counted. */
  static final String TABLE = "rate_counted";

  /**
   * Puts those that a filter lets through into {@link #TABLE}.
   *
   * @param columns of the view {@code slot}, {@code slot}, {@code outcome} and {@code callback}
   *     among them
   */
  abstract void keep(Engine store, SlotFilter filter, Set<String> columns);

  /** What is known of the results of those in {@link #TABLE} that completed. */
  abstract ResultsInDoubt inDoubt(Engine store, SlotFilter filter);

  /** The columns of the view {@code slot} that {@link #key} and {@link #join} look at. */
  Set<String> columns(Grouping grouping) {
    return ofOneWorker(grouping) ? Set.of() : grouping.columns();
  }

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

package io.pocoscope.sync.verification;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Table;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a verification compares. The SQL of a check gives a row to each comparison: {@code subject},
 * {@code expected}, {@code found}.
 */
public enum Check {
  PROTOCOL_COUNTERS("the rows of the store with the subgraph's own counters", true),
  DEAL_COUNTERS("each deal's counters with its tasks", Table.TASK),
  SLOT_BOUNDS("each task's index with its deal's botFirst and botSize", false),
  SLOT_INDEXES("tasks of a deal with each other: one to an index", false),
  IDS("rows of a table with each other: one to an id", false, Ids::ofEntities),
  EVENT_IDS("events with each other: one to an id, whatever they are", false, Ids::ofEvents),
  REFERENCES("each reference with the row it leads to", true, References::sql),
  TASK_ENDS(
      "each task's status with its first and last event",
      Table.TASK_INITIALIZE,
      Table.TASK_FINALIZE,
      Table.TASK_CLAIMED),
  CONTRIBUTIONS(
      "each contribution with its event, and the reverse",
      Table.CONTRIBUTION,
      Table.TASK_CONTRIBUTE),
  REVEALS("each contribution's status with the reveals", Table.CONTRIBUTION, Table.TASK_REVEAL),
  POLICIES("each deal's stake and ratio with its pool's policy then", Table.POLICY_UPDATE),
  REWARDS(
      "what each ended task paid with its prices and stakes, nRLC",
      Table.REWARD,
      Table.SEIZE,
      Table.CONTRIBUTION,
      Table.TASK_CONTRIBUTE,
      Table.ACCURATE_CONTRIBUTION,
      Table.FAULTY_CONTRIBUTION),
  SEIZES(
      "what each ended task took with its prices and stakes, nRLC",
      Table.SEIZE,
      Table.CONTRIBUTION),
  KITTY(
      "what each finalization took from the kitty, nRLC",
      Table.REWARD,
      Table.SEIZE,
      Table.TASK_FINALIZE),
  FROZEN(
      "what each account has locked with its events, nRLC", Table.LOCK, Table.UNLOCK, Table.SEIZE),
  JUDGED_SLOTS("what is kept of each slot's judgement with its events", false),
  JUDGED_CONTRIBUTIONS("what is kept of each contribution's judgement with its events", false),
  JUDGED_MOVEMENTS("what is kept of whose money went where with its events", false),
  JUDGED_SPANS("what is kept of when each task's rows are of with its events", false),
  JUDGED_ERRORS("the errors that are kept of unrevealed contributions with their hashes", false),
  CONTENT_SUMS(
      "what is kept to make content hashes of with the rows of each table",
      false,
      KeptContent::sql),
  /** No failure: a fresh sync would find the same. */
  OPEN_REFERENCES(
      "references that may wait for a thing with what is there yet", true, OpenReferences::sql);

  private final String compares;
  private final boolean needsWholeHistory;
  private final Supplier<String> sql;
  private final Set<Table> whole;

  Check(String compares, boolean needsWholeHistory, Supplier<String> sql) {
    this.compares = compares;
    this.needsWholeHistory = needsWholeHistory;
    this.sql = sql;
    this.whole = Set.of();
  }

  /** A check of the whole history that would miss any row of these tables. */
  Check(String compares, Table... whole) {
    this.compares = compares;
    this.needsWholeHistory = true;
    this.sql = () -> Resource.text(Check.class, name().toLowerCase(Locale.ROOT) + ".sql");
    this.whole = Set.of(whole);
  }

  Check(String compares, boolean needsWholeHistory) {
    this.compares = compares;
    this.needsWholeHistory = needsWholeHistory;
    this.sql = () -> Resource.text(Check.class, name().toLowerCase(Locale.ROOT) + ".sql");
    this.whole = Set.of();
  }

  /** Its name for people and machines, such as {@code deal-counters}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it compares with what. */
  public String compares() {
    return compares;
  }

  /** Whether it would raise a false alarm over a store that holds a part of the history. */
  boolean needsWholeHistory() {
    return needsWholeHistory;
  }

  /** Whether what it finds is worth knowing, and nothing wrong. */
  public boolean onlyInforms() {
    return this == OPEN_REFERENCES;
  }

  /** Whether it is of what the store keeps beside the history, which a sync has just made of it. */
  boolean isOfWhatIsKept() {
    return isOfJudgements() || this == CONTENT_SUMS;
  }

  /** Whether it compares what is kept with what has been judged anew, part by part. */
  boolean isOfJudgements() {
    return EnumSet.of(
            JUDGED_SLOTS, JUDGED_CONTRIBUTIONS, JUDGED_MOVEMENTS, JUDGED_SPANS, JUDGED_ERRORS)
        .contains(this);
  }

  /** Tables of which it must have every row, as it sums them up or looks for what is not there. */
  Set<Table> whole() {
    return whole;
  }

  /** Whether it looks at each task by itself, and holds so much of each that few fit at once. */
  boolean goesByTasks() {
    return this == REWARDS || this == SEIZES;
  }

  String sql() {
    return sql.get();
  }
}

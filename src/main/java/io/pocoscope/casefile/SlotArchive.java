package io.pocoscope.casefile;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what is known of a slot. */
final class SlotArchive {
  private static final List<String> NEAR_MISSES =
      List.of("reopened", "minority", "late_reveal", "contribute_and_finalize");

  private final Store store;

  SlotArchive(Store store) {
    this.store = store;
  }

  Optional<SlotFile> find(String id) {
    boolean tellsHidden = tellsHidden();
    return store
        .query(
            """
            select slot.*, coalesce(slot.category_name, slot.category) as category_shown,
                   outcome_meaning.rule as outcome_rule, cause_meaning.rule as cause_rule,
                   cause_meaning.parties as open
            from slot
            left join outcome_meaning on outcome_meaning.outcome = slot.outcome
            left join cause_meaning on cause_meaning.cause = slot.cause
            where slot.slot = ?""",
            row ->
                new SlotFile(
                    row.getString("slot"),
                    Fields.text(row, "deal"),
                    judgement(row, tellsHidden),
                    terms(row),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    SlotFile.Testimony.NONE,
                    List.of()),
            id)
        .stream()
        .findFirst()
        .map(this::complete);
  }

  private boolean tellsHidden() {
    return store.queryOne(
        "select count(*) > 0 from duckdb_columns() where table_name = 'slot' and column_name ="
            + " 'hidden_cause'",
        row -> row.getBoolean(1));
  }

  private SlotFile complete(SlotFile known) {
    return new SlotFile(
        known.slot(),
        known.deal(),
        known.judgement(),
        known.terms(),
        parties(known.slot()),
        timeline(known.slot()),
        contributions(known.slot()),
        errors(known.slot()),
        new TestimonyArchive(store).of(known.slot()),
        money(known.slot()));
  }

  /** In a store that an earlier version filled nothing tells hidden failures. */
  private static SlotFile.Judgement judgement(ResultSet row, boolean tellsHidden)
      throws SQLException {
    List<String> nearMisses = new ArrayList<>();
    for (String column : NEAR_MISSES) {
      if (Fields.flag(row, column).orElse(false)) {
        nearMisses.add(column);
      }
    }
    return new SlotFile.Judgement(
        row.getString("outcome"),
        row.getString("outcome_rule"),
        Fields.text(row, "cause"),
        Fields.text(row, "cause_rule"),
        tellsHidden ? Fields.text(row, "hidden_cause") : Optional.empty(),
        Fields.texts(row, "open"),
        Fields.time(row, "failed_at"),
        nearMisses,
        Fields.time(row, "judged_at"));
  }

  private static SlotFile.Terms terms(ResultSet row) throws SQLException {
    return new SlotFile.Terms(
        Fields.number(row, "index"),
        Fields.text(row, "status"),
        Fields.text(row, "category_shown"),
        Fields.number(row, "work_clock"),
        Fields.number(row, "trust"),
        Fields.flag(row, "tee"),
        Fields.flag(row, "callback"),
        Fields.number(row, "rounds"),
        Fields.number(row, "workers"),
        Fields.amount(row, "price"),
        Fields.amount(row, "slashed"),
        Fields.number(row, "latency"));
  }

  private List<SlotFile.Party> parties(String slot) {
    return store.query(
        "select role, actor from slot_party where slot = ? order by role, actor",
        row -> new SlotFile.Party(row.getString(1), row.getString(2)),
        slot);
  }

  private List<SlotFile.Event> timeline(String slot) {
    return store.query(
        """
        select * from slot_event where slot = ?
        order by "timestamp" nulls last, block nulls last, log_index""",
        row ->
            new SlotFile.Event(
                Fields.time(row, "timestamp"),
                row.getString("event"),
                Fields.text(row, "actor"),
                Fields.text(row, "detail"),
                Fields.text(row, "transaction")),
        slot);
  }

  /** None in a store that an earlier version filled: it has no such view. */
  private List<SlotFile.HeldError> errors(String slot) {
    return store.queryOne(
            "select count(*) > 0 from duckdb_views() where view_name = 'hidden_failure'",
            row -> row.getBoolean(1))
        ? store.query(
            "select * from hidden_failure where slot = ? order by evidence desc, worker",
            row ->
                new SlotFile.HeldError(
                    row.getString("cause"),
                    row.getString("worker_era"),
                    row.getString("text"),
                    Fields.texts(row, "parties"),
                    row.getString("evidence"),
                    Fields.text(row, "worker"),
                    row.getBoolean("is_result")),
            slot)
        : List.of();
  }

  private List<SlotFile.ContributionLine> contributions(String slot) {
    return store.query(
        "select * from contribution_outcome where slot = ? order by contributed_at, worker",
        row ->
            new SlotFile.ContributionLine(
                row.getString("worker"),
                row.getString("outcome"),
                Fields.amount(row, "slash").orElse(BigDecimal.ZERO),
                Fields.time(row, "contributed_at"),
                Fields.time(row, "revealed_at")),
        slot);
  }

  private List<SlotFile.Flow> money(String slot) {
    return store.query(
        // A refund's other side is the account's own escrow: shown, it would only double the lines.
        """
        select role, account, kind, nrlc from money_flow
        where slot = ? and role <> 'escrow'
        order by list_position(['payment', 'reward', 'slash', 'kitty', 'refund'], kind), role, account""",
        row ->
            new SlotFile.Flow(
                row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)),
        slot);
  }
}

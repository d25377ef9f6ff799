package io.pocoscope.cause;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Fields;
import io.pocoscope.store.engine.Engine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts failed slots by cause. */
public final class Causes {
  private static final String KEPT = "cause_slot";
  private static final String SUM = "FAILED";

  private static final List<String> COUNTED =
      List.of(
          "outcome",
          "cause",
          "completed",
          "price",
          "slashed",
          "reopened",
          "minority",
          "late_reveal");

  /** What stores of earlier versions do not tell, by the name that it has here. */
  private static final Map<String, String> COUNTED_SINCE =
      Map.of(
          "unrunnable", "case when failed then never_runnable_because end",
          "hidden", "case when hidden_failure then hidden_cause end");

  private static final List<String> LISTED =
      List.of("slot", "deal", "outcome", "cause", "failed_at", "requester", "app", "pool", "price");

  /** The greatest group first, and in it the most frequent cause. */
  private static final Comparator<CauseLine> GREATEST_FIRST =
      Comparator.<CauseLine>comparingLong(line -> -line.group().slots())
          .thenComparing(line -> String.join("\0", line.keys()))
          .thenComparingLong(line -> -line.slots())
          .thenComparing(CauseLine::cause)
          .thenComparing(CauseLine::unrunnable)
          .thenComparing(CauseLine::outcome);

  private final Engine store;

  public Causes(Engine store) {
    this.store = store;
  }

  /**
   * The causes among the slots that a filter lets through.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public CauseTable of(SlotFilter filter, List<Grouping> by) {
    boolean tellsHidden = SlotFilter.tellsHidden(store);
    List<String> columns = new ArrayList<>(COUNTED);
    COUNTED_SINCE.forEach(
        (name, told) ->
            columns.add((tellsHidden ? told : "cast(null as varchar)") + " as " + name));
    keep(filter, by, columns, "true");
    Map<Shown, List<String>> parties = parties(tellsHidden);
    List<Count> counts = counts(by);
    List<Count> all =
        by.stream().anyMatch(Grouping::overlaps) ? counts(List.of()) : ofAllGroups(counts);
    CauseLine total = total(all);
    List<CauseLine> lines = lines(counts, parties);
    return new CauseTable(
        by,
        lines.stream().filter(CauseLine::failed).toList(),
        lines.stream().filter(line -> !line.failed()).toList(),
        total,
        all.stream()
            .filter(count -> count.failed() && count.shown().cause().equals("UNKNOWN"))
            .mapToLong(Count::slots)
            .sum(),
        nearMisses(),
        LeftOut.of(store, filter));
  }

  /**
   * The failed slots that a filter lets through, the earliest first.
   *
   * @param cause of one cause only
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public List<FailedSlot> slots(SlotFilter filter, List<Grouping> by, Optional<String> cause) {
    keep(filter, by, LISTED, "failed");
    String sql =
        String.format(
            Locale.ROOT,
            """
            select %s slot.slot, slot.deal, slot.outcome, slot.cause, slot.failed_at, slot.requester,
                   slot.app, slot.pool, slot.price
            from %s slot %s
            where slot.cause = coalesce(cast(? as varchar), slot.cause)
            order by %s slot.failed_at, slot.slot
            """,
            GroupSql.keys(by, "%2$s as key_%1$d, "),
            KEPT,
            GroupSql.joins(by),
            GroupSql.keys(by, "key_%1$d, "));
    return store.query(sql, row -> failedSlot(row, by.size()), cause);
  }

  /** Only what is asked for: all columns of a million slots are a gigabyte. */
  private void keep(SlotFilter filter, List<Grouping> by, List<String> own, String moreover) {
    Set<String> columns = new LinkedHashSet<>();
    by.forEach(grouping -> columns.addAll(grouping.columns()));
    SlotFilter.requireKnown(store, columns);
    columns.addAll(own);
    filter.keep(store, KEPT, String.join(", ", columns), moreover);
  }

  /** The names of the causes, as the views spell them. */
  public static List<String> names(Engine store) {
    return store.query("select cause from cause_meaning order by cause", row -> row.getString(1));
  }

  /**
   * A cause as it stands in a line.
   *
   * @param unrunnable why no stock scheduler runs such slots; empty where they do
   */
  private record Shown(String cause, String unrunnable) {}

  private record Count(
      List<String> keys,
      String outcome,
      Shown shown,
      long slots,
      BigDecimal stake,
      BigDecimal slashed,
      long unpriced) {
    boolean failed() {
      return outcome.startsWith(SUM);
    }

    Count ungrouped() {
      return new Count(List.of(), outcome, shown, slots, stake, slashed, unpriced);
    }

    /** The same line of two groups. */
    Count and(Count other) {
      return new Count(
          keys,
          outcome,
          shown,
          slots + other.slots,
          stake.add(other.stake),
          slashed.add(other.slashed),
          unpriced + other.unpriced);
    }

    /** Completed, with a worker's error for a result. */
    boolean hidden() {
      return !failed() && !shown.cause().isEmpty();
    }
  }

  private List<Count> counts(List<Grouping> by) {
    String sql =
        String.format(
            Locale.ROOT,
            """
            select %3$s outcome,
                   coalesce(cause, 'HIDDEN_' || hidden, '') as cause, coalesce(unrunnable, '') as unrunnable,
                   slots, coalesce(stake, 0) as stake, coalesce(slashed, 0) as slashed, unpriced
            from (
              select %1$s outcome, cause, hidden, unrunnable, count(*) as slots, sum(price) as stake,
                     -- of a slot that completed it is what workers lost: its pool's owner lost nothing
                     sum(slashed) filter (where outcome like 'FAILED_%%CLAIMED') as slashed,
                     count(*) filter (where price is null) as unpriced
              from %2$s slot %4$s
              group by all
            )
            """,
            GroupSql.keys(by, "%2$s as key_%1$d, "),
            KEPT,
            GroupSql.keys(by, "key_%1$d, "),
            GroupSql.joins(by));
    return store.query(
        sql,
        row ->
            new Count(
                GroupSql.keys(row, by.size()),
                row.getString("outcome"),
                new Shown(row.getString("cause"), row.getString("unrunnable")),
                row.getLong("slots"),
                row.getBigDecimal("stake"),
                row.getBigDecimal("slashed"),
                row.getLong("unpriced")));
  }

  /** The same of all groups together, of which no slot is in two. */
  private static List<Count> ofAllGroups(List<Count> counts) {
    Map<List<Object>, Count> sums = new LinkedHashMap<>();
    counts.forEach(
        count ->
            sums.merge(List.of(count.outcome(), count.shown()), count.ungrouped(), Count::and));
    return List.copyOf(sums.values());
  }

  private static List<CauseLine> lines(List<Count> counts, Map<Shown, List<String>> parties) {
    Map<List<String>, List<Count>> groups = new HashMap<>();
    counts.forEach(
        count -> groups.computeIfAbsent(count.keys(), any -> new ArrayList<>()).add(count));
    return groups.values().stream()
        .flatMap(
            group -> {
              CauseLine.GroupSize size = size(group);
              return group.stream()
                  .filter(count -> count.failed() || count.hidden())
                  .map(count -> line(count, size, parties.getOrDefault(count.shown(), List.of())));
            })
        .sorted(GREATEST_FIRST)
        .toList();
  }

  private static CauseLine line(Count count, CauseLine.GroupSize group, List<String> parties) {
    return new CauseLine(
        count.keys(),
        count.outcome(),
        count.shown().cause(),
        count.shown().unrunnable(),
        parties,
        count.slots(),
        group,
        count.stake(),
        count.slashed(),
        count.unpriced());
  }

  private static CauseLine total(List<Count> counts) {
    List<Count> failed = counts.stream().filter(Count::failed).toList();
    Count sum =
        new Count(
            List.of(),
            SUM,
            new Shown("", ""),
            failed.stream().mapToLong(Count::slots).sum(),
            failed.stream().map(Count::stake).reduce(BigDecimal.ZERO, BigDecimal::add),
            failed.stream().map(Count::slashed).reduce(BigDecimal.ZERO, BigDecimal::add),
            failed.stream().mapToLong(Count::unpriced).sum());
    return line(sum, size(counts), List.of());
  }

  private static CauseLine.GroupSize size(List<Count> group) {
    return new CauseLine.GroupSize(
        group.stream().mapToLong(Count::slots).sum(),
        group.stream().filter(Count::failed).mapToLong(Count::slots).sum());
  }

  private Map<Shown, List<String>> parties(boolean narrowed) {
    Map<Shown, List<String>> parties = new HashMap<>();
    store
        .query(
            narrowed
                ? "select cause, because, parties from cause_party"
                : "select cause, '' as because, parties from cause_meaning",
            row ->
                Map.entry(
                    new Shown(row.getString("cause"), row.getString("because")),
                    Fields.texts(row, "parties")))
        .forEach(entry -> parties.put(entry.getKey(), entry.getValue()));
    return parties;
  }

  private NearMisses nearMisses() {
    return store.queryOne(
        String.format(
            Locale.ROOT,
            """
            select count(*) filter (where completed), count(*) filter (where reopened),
                   count(*) filter (where minority), count(*) filter (where late_reveal)
            from %s
            """,
            KEPT),
        row -> new NearMisses(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
  }

  private static FailedSlot failedSlot(ResultSet row, int groupings) throws SQLException {
    return new FailedSlot(
        GroupSql.keys(row, groupings),
        row.getString("slot"),
        Fields.text(row, "deal"),
        row.getString("outcome"),
        row.getString("cause"),
        Fields.time(row, "failed_at"),
        Fields.text(row, "requester"),
        Fields.text(row, "app"),
        Fields.text(row, "pool"),
        Fields.amount(row, "price"));
  }
}

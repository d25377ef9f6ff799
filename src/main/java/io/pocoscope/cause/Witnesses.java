package io.pocoscope.cause;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts failed slots, and hidden failures, by what schedulers say of them. */
public final class Witnesses {
  private static final String KEPT = "witness_kept";
  private static final String HEARD = "witness_slot";

  private static final Set<String> COUNTED =
      Set.of("slot", "task", "pool", "outcome", "cause", "failed", "price");

  /** What stores of earlier versions do not tell. */
  private static final Map<String, String> COUNTED_SINCE =
      Map.of("hidden_failure", "boolean", "hidden_cause", "varchar");

  private static final String CHAIN_CAUSE =
      "coalesce(slot.cause, 'HIDDEN_' || slot.hidden_cause, '')";

  /** The greatest group first; in it failures first, what was said, and the most frequent. */
  private static final Comparator<WitnessLine> GREATEST_FIRST =
      Comparator.<WitnessLine>comparingLong(line -> -line.ofFailed())
          .thenComparing(line -> String.join("\0", line.keys()))
          .thenComparing(line -> !line.failed())
          .thenComparing(line -> !line.heard())
          .thenComparingLong(line -> -line.slots())
          .thenComparing(line -> line.chainCause().orElse(""))
          .thenComparing(WitnessLine::said)
          .thenComparing(line -> line.confidence().orElse(""));

  private final Store store;

  public Witnesses(Store store) {
    this.store = store;
  }

  /**
   * What schedulers say of the slots that a filter lets through.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public WitnessTable of(SlotFilter filter, List<Grouping> by) {
    boolean knowsSchedulers = knowsSchedulers();
    keep(filter, by, knowsSchedulers);
    store.execute(text(knowsSchedulers ? "heard" : "unheard"));
    return new WitnessTable(
        List.copyOf(by),
        lines(by, "''"),
        lines(by, CHAIN_CAUSE),
        knowsSchedulers ? contradictions() : List.of(),
        total(),
        heard(knowsSchedulers),
        LeftOut.of(store, filter));
  }

  /** Whether a scheduler was ever asked about a task of this store: found at once. */
  public boolean wereAsked() {
    return knowsSchedulers() && answers() > 0;
  }

  /** Not if an earlier version filled it. */
  private boolean knowsSchedulers() {
    return store.queryOne(
        "select count(*) > 0 from duckdb_views() where view_name = 'offchain_contradiction'",
        row -> row.getBoolean(1));
  }

  private long answers() {
    return store.queryOne("select count(*) from offchain_answer", row -> row.getLong(1));
  }

  /** Those that failed, or hold an error, or are told in two ways: few of all. */
  private void keep(SlotFilter filter, List<Grouping> by, boolean knowsSchedulers) {
    boolean tellsHidden = SlotFilter.tellsHidden(store);
    Set<String> columns = new LinkedHashSet<>(COUNTED);
    by.forEach(grouping -> columns.addAll(grouping.columns()));
    COUNTED_SINCE.forEach(
        (name, type) ->
            columns.add(
                tellsHidden
                    ? name
                    : String.format(Locale.ROOT, "cast(null as %s) as %s", type, name)));
    List<String> which = new ArrayList<>(List.of("failed"));
    if (tellsHidden) {
      which.add("coalesce(hidden_failure, false)");
    }
    if (knowsSchedulers) {
      which.add("slot in (select slot from offchain_contradiction)");
    }
    filter.keep(store, KEPT, String.join(", ", columns), String.join(" or ", which));
  }

  private List<WitnessLine> lines(List<Grouping> by, String chain) {
    String sql =
        text("witness-lines")
            .replace("{keys}", GroupSql.keys(by, "%2$s as key_%1$d, "))
            .replace("{joins}", GroupSql.joins(by))
            .replace("{chain}", chain);
    List<WitnessLine> lines = store.query(sql, row -> line(row, by.size()));
    Map<List<String>, Long> failed =
        lines.stream()
            .filter(WitnessLine::failed)
            .collect(
                Collectors.groupingBy(
                    WitnessLine::keys, Collectors.summingLong(WitnessLine::slots)));
    return lines.stream()
        .map(line -> line.ofGroup(failed.getOrDefault(line.keys(), 0L)))
        .sorted(GREATEST_FIRST)
        .toList();
  }

  private static WitnessLine line(ResultSet row, int groupings) throws SQLException {
    return new WitnessLine(
        GroupSql.keys(row, groupings),
        row.getBoolean("failed"),
        Fields.text(row, "chain_cause").filter(it -> !it.isEmpty()),
        row.getString("said_cause"),
        row.getBoolean("is_said"),
        Fields.text(row, "said_party"),
        Fields.texts(row, "said_parties"),
        Fields.text(row, "said_confidence"),
        Fields.flag(row, "left_open"),
        row.getLong("slots"),
        0,
        row.getBigDecimal("stake"),
        row.getLong("unpriced"));
  }

  private List<Contradiction> contradictions() {
    return store.query(
        """
        select told.* from offchain_contradiction told
        where told.slot in (select slot from witness_kept)
        order by told.contradiction, told.asked_at desc, told.slot, told.scheduler""",
        row ->
            new Contradiction(
                row.getString("slot"),
                Fields.text(row, "pool"),
                row.getString("scheduler"),
                Fields.time(row, "asked_at"),
                Fields.text(row, "task_status"),
                row.getString("outcome"),
                row.getString("contradiction")));
  }

  private WitnessTable.Total total() {
    return store.queryOne(
        "select count(*) as slots, coalesce(sum(price), 0) as stake, count(*) - count(price) as"
            + " unpriced from witness_slot where failed",
        row ->
            new WitnessTable.Total(
                row.getLong("slots"), row.getBigDecimal("stake"), row.getLong("unpriced")));
  }

  private WitnessTable.Heard heard(boolean knowsSchedulers) {
    return new WitnessTable.Heard(
        knowsSchedulers ? answers() : 0,
        count("failed and is_said"),
        count("hidden_failure and not failed"),
        count("hidden_failure and not failed and is_said"),
        byEra("said_worker_era"),
        byEra("said_scheduler_era"));
  }

  private long count(String condition) {
    return store.queryOne(
        "select count(*) from " + HEARD + " where " + condition, row -> row.getLong(1));
  }

  private SortedMap<String, Long> byEra(String column) {
    SortedMap<String, Long> eras = new TreeMap<>();
    store
        .query(
            String.join(
                " ",
                "select",
                column,
                "as era, count(*) as slots from",
                HEARD,
                "where is_said and (failed or hidden_failure) group by era"),
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(entry -> eras.put(entry.getKey(), entry.getValue()));
    return eras;
  }

  private static String text(String script) {
    return Resource.text(Witnesses.class, script + ".sql");
  }
}

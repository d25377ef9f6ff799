package io.pocoscope.offchain;

import io.pocoscope.hash.Keccak;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tasks of a store schedulers are to be asked about. */
final class WantedTasks {
  private final Store store;

  WantedTasks(Store store) {
    this.store = store;
  }

  /**
   * Tasks by pool: those that failed, are overdue or hold an error in the place of a result, the
   * latest first; or all. Then those of slots that failed because nobody initialized them, which a
   * scheduler may know by the id that they would have on the chain.
   */
  Map<String, List<Wanted>> byPool(boolean all) {
    Map<String, String> pools = new HashMap<>(); // each address once in memory
    Stream<Wanted> onChain =
        store
            .query(
                String.format(
                    Locale.ROOT, Resource.text(WantedTasks.class, "wanted.sql"), condition(all)),
                row ->
                    new Wanted(
                        row.getString("task"),
                        pools.computeIfAbsent(row.getString("pool"), pool -> pool),
                        Optional.empty()))
            .stream();
    Stream<Wanted> uninitialized =
        store
            .query(
                String.format(
                    Locale.ROOT, Resource.text(WantedTasks.class, "uninitialized.sql"), "failed"),
                row ->
                    new Wanted(
                        Keccak.taskId(row.getString("deal"), row.getLong("index")),
                        pools.computeIfAbsent(row.getString("pool"), pool -> pool),
                        Optional.of(row.getString("slot"))))
            .stream();
    return Stream.concat(onChain, uninitialized)
        .collect(Collectors.groupingBy(Wanted::pool, TreeMap::new, Collectors.toList()));
  }

  /** Of tasks those about which a scheduler has not said its last word; new ones first. */
  List<Wanted> openAt(String scheduler, Collection<Wanted> tasks) {
    Map<String, Boolean> answered = answered(scheduler);
    Set<String> asked = new HashSet<>(answered.keySet());
    return tasks.stream()
        .filter(it -> !answered.getOrDefault(it.task(), false))
        .sorted(Comparator.comparing((Wanted it) -> asked.contains(it.task())))
        .toList();
  }

  /** Which tasks it was asked about before, and whether it will say nothing else. */
  private Map<String, Boolean> answered(String scheduler) {
    if (!hasAnswers()) {
      return Map.of();
    }
    return store
        .query(
            "select task, terminal from main.offchain_answer where scheduler = ?",
            row -> Map.entry(row.getString(1), row.getBoolean(2)),
            scheduler)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  /** Not a store that an earlier version has filled, and that is only read. */
  private boolean hasAnswers() {
    return store.queryOne(
        "select count(*) > 0 from duckdb_tables() where schema_name = 'main' and table_name ="
            + " 'offchain_answer'",
        row -> row.getBoolean(1));
  }

  private String condition(boolean all) {
    if (all) {
      return "true";
    }
    return knowsHiddenFailures() ? "failed or coalesce(hidden_failure, false)" : "failed";
  }

  /** A store that an earlier version has filled has views without them. */
  private boolean knowsHiddenFailures() {
    return store.queryOne(
        """
        select count(*) > 0 from duckdb_columns()
        where schema_name = 'main' and table_name = 'slot' and column_name = 'hidden_failure'\
        """,
        row -> row.getBoolean(1));
  }
}

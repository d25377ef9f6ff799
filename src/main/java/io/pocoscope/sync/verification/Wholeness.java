package io.pocoscope.sync.verification;

import io.pocoscope.store.Column;
import io.pocoscope.store.Meta;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a store holds the whole history as it was at one block, so that what it lacks is lost.
 */
final class Wholeness {
  private Wholeness() {}

  /** Why it does not, where it does not. */
  static Optional<String> whatIsMissing(Store store) {
    Meta meta = store.meta();
    if (!meta.synced()) {
      return Optional.of("no sync has filled this store: it may hold a part of the history");
    }
    if (count(store, "sync_run where unfinished") > 0) {
      return Optional.of("a sync was broken off: sync again to go on");
    }
    if (holdsLaterImports(store, meta)) {
      return Optional.of("it holds imported rows too, later than its block: sync again");
    }
    return Optional.empty();
  }

  /**
   * Why a check would raise a false alarm over rows that the endpoint cannot give, where it would.
   * Nothing is known of such a row but its id: it may be of any account, so that no account's sum
   * is beyond doubt, and the kitty's, to which Boost's deals add, least of all.
   */
  static Optional<String> leftOutOf(Store store, Check check) {
    // What was paid for a task that is nowhere is no matter of the tasks that are held.
    boolean byTask = check.goesByTasks();
    return check.whole().stream()
        .sorted()
        .filter(
            table ->
                count(
                        store,
                        "unresolved where table_name = ?" + (byTask ? " and field <> 'task'" : ""),
                        table.sqlName())
                    > 0)
        .findFirst()
        .map(
            table ->
                String.format(
                    Locale.ROOT,
                    "the endpoint cannot give some rows of %s, so that they were left out",
                    table.sqlName()));
  }

  /** Why nothing that was judged can be compared, where that is so. */
  static Optional<String> unjudged(Store store, Check check) {
    if (!check.isOfWhatIsKept()) {
      return Optional.empty();
    }
    boolean judged =
        store.queryOne(
            "select count(*) = 7 from duckdb_tables() where schema_name = 'main' and table_name in"
                + " ('unjudged', 'judged_slot', 'judged_contribution', 'judged_movement', 'judged_span',"
                + " 'contributed_error', 'content_sum')",
            row -> row.getBoolean(1));
    if (!judged) {
      return Optional.of(
          "slots are judged from their events each time: sync or import judges them once");
    }
    return count(store, "unjudged") == 0
        ? Optional.empty()
        : Optional.of("some have changed since they were judged: sync or import judges them");
  }

  private static boolean holdsLaterImports(Store store, Meta meta) {
    if (meta.lastImport().isEmpty()) {
      return false;
    }
    Instant imported = meta.lastImport().get();
    return meta.lastSync().filter(synced -> !imported.isAfter(synced)).isEmpty()
        || meta.blockTime().filter(time -> holdsRowsAfter(store, time)).isPresent();
  }

  private static boolean holdsRowsAfter(Store store, Instant time) {
    return Table.all().stream()
        .filter(table -> table.columns().stream().map(Column::name).anyMatch("timestamp"::equals))
        .anyMatch(table -> count(store, table.sqlName() + " where \"timestamp\" > ?", time) > 0);
  }

  private static long count(Store store, String from, Object... parameters) {
    return store.queryOne("select count(*) from main." + from, row -> row.getLong(1), parameters);
  }
}

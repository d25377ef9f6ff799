package io.pocoscope.offchain;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What of a store's answers is not as this version knows it.
 *
 * @param unknownNames statuses and causes
 * @param unreadableValues how many values could not be read
 */
record StoredOddities(List<String> unknownNames, long unreadableValues) {
  /** Those of a store, which may have been filled by an earlier version. */
  static StoredOddities of(Store store) {
    return of(store, "true");
  }

  /**
   * Those of some answers.
   *
   * @param which a condition on {@code task} and {@code scheduler}, in SQL
   */
  static StoredOddities of(Store store, String which) {
    boolean there =
        store.queryOne(
            "select count(*) = 2 from information_schema.tables where table_schema = 'main' and"
                + " table_name in ('offchain_task', 'offchain_cause_meaning')",
            row -> row.getBoolean(1));
    if (!there) {
      return new StoredOddities(List.of(), 0);
    }
    Stream<String> ofTasks =
        statuses(store, which, "offchain_task", "offchain_task_status")
            .filter(status -> !StatusNames.isOfTask(status));
    Stream<String> ofReplicates =
        statuses(store, which, "offchain_replicate", "offchain_replicate_update")
            .filter(status -> !StatusNames.isOfReplicate(status));
    Stream<String> causes =
        store
            .query(
                Resource.text(StoredOddities.class, "unknown-causes.sql").replace("{which}", which),
                row -> row.getString(1))
            .stream();
    long unreadable =
        store.queryOne(
            "select coalesce(sum(unreadable_values), 0) from main.offchain_task where " + which,
            row -> row.getLong(1));
    return new StoredOddities(
        Stream.of(ofTasks, ofReplicates, causes).flatMap(it -> it).distinct().sorted().toList(),
        unreadable);
  }

  private static Stream<String> statuses(Store store, String which, String last, String history) {
    return store
        .query(
            String.format(
                Locale.ROOT,
                """
                select status from main.%1$s where status is not null and %3$s
                union
                select status from main.%2$s where status is not null and %3$s\
                """,
                last,
                history,
                which),
            row -> row.getString(1))
        .stream();
  }
}

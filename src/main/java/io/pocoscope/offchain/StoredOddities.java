package io.pocoscope.offchain;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.List;
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
    boolean there =
        store.queryOne(
            "select count(*) = 2 from information_schema.tables where table_schema = 'main' and"
                + " table_name in ('offchain_task', 'offchain_cause_meaning')",
            row -> row.getBoolean(1));
    if (!there) {
      return new StoredOddities(List.of(), 0);
    }
    Stream<String> ofTasks =
        store
            .query(
                "select status from main.offchain_task where status is not null union select status"
                    + " from main.offchain_task_status where status is not null",
                row -> row.getString(1))
            .stream()
            .filter(status -> !StatusNames.isOfTask(status));
    Stream<String> ofReplicates =
        store
            .query(
                "select status from main.offchain_replicate where status is not null union select"
                    + " status from main.offchain_replicate_update where status is not null",
                row -> row.getString(1))
            .stream()
            .filter(status -> !StatusNames.isOfReplicate(status));
    Stream<String> causes =
        store
            .query(
                Resource.text(StoredOddities.class, "unknown-causes.sql"), row -> row.getString(1))
            .stream();
    long unreadable =
        store.queryOne(
            "select coalesce(sum(unreadable_values), 0) from main.offchain_task",
            row -> row.getLong(1));
    return new StoredOddities(
        Stream.of(ofTasks, ofReplicates, causes).flatMap(it -> it).distinct().sorted().toList(),
        unreadable);
  }
}

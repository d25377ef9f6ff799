package io.pocoscope.watch;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Slots in the order in which their deadlines pass. A slot that fails does so at its deadline, so
 * one that completes counts there too, though it was seen before: otherwise good news would come
 * first.
 */
final class Batches {
  private static final String TABLE = "watch_slot";

  private final Store store;
  private final WatchSettings settings;

  Batches(Store store, WatchSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** Whether a slot of the store has its deadline between two times. */
  boolean anyBetween(Instant after, Instant until) {
    return store.queryOne(
        "select count(*) > 0 from slot_fate where final_deadline > ? and final_deadline <= ?"
            + " and outcome in "
            + Outcome.inSql(Outcome::settled),
        row -> row.getBoolean(1),
        after,
        until);
  }

  /** Those of an alert's slots whose deadlines lie after a time, up to another. */
  List<Batch> of(Alert alert, Instant after, Instant until) {
    settings
        .filter()
        .withEarly()
        .keepFates(
            store,
            TABLE,
            String.format(
                Locale.ROOT,
                "slot.final_deadline, coalesce(slot.%s, '') as cluster, outcome in %s as failed",
                settings.clusterOf(alert).label(),
                Outcome.inSql(Outcome::failed)),
            String.format(
                Locale.ROOT,
                "slot.final_deadline > %s and slot.final_deadline <= %s and outcome in %s and %s",
                SlotFilter.literal(after),
                SlotFilter.literal(until),
                Outcome.inSql(Outcome::settled),
                alert.condition()));
    SortedMap<Instant, List<Cluster>> clusters = new TreeMap<>();
    store.query(
        Resource.text(Batches.class, "batches.sql"),
        row ->
            clusters
                .computeIfAbsent(Fields.time(row, "until").orElseThrow(), look -> new ArrayList<>())
                .add(new Cluster(row.getLong("failed"), row.getLong("settled"))));
    store.execute("drop table " + TABLE);
    List<Batch> batches = new ArrayList<>();
    clusters.forEach((look, of) -> batches.add(new Batch(look, of)));
    return batches;
  }
}

package io.pocoscope.watch;

import io.pocoscope.store.Fields;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The table {@code watch_look}: the times that part one batch of slots from the next. They stay, so
 * that the same slots give the same evidence whenever it is looked at.
 */
final class Chronicle {
  /**
   * Whoever was away for longer finds that time in parts, as if somebody had looked now and then.
   */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Store store;

  Chronicle(Store store) {
    this.store = store;
  }

  /**
   * Up to when the store knows the chain; <i>now</i> is moved there, as in a market without
   * transactions deadlines pass all the same.
   */
  Optional<Instant> now() {
    store
        .queryOne(Resource.text(Chronicle.class, "time.sql"), row -> Fields.time(row, "time"))
        .ifPresent(seen -> new MetaTable(store).sawTime(seen, "an earlier head"));
    return store.meta().now();
  }

  /** Whether nobody has looked yet. */
  boolean isEmpty() {
    return store.queryOne("select count(*) = 0 from watch_look", row -> row.getBoolean(1));
  }

  /** When the watch began. */
  Instant begun() {
    return bound("min");
  }

  Instant last() {
    return bound("max");
  }

  private Instant bound(String which) {
    return store.queryOne(
        "select " + which + "(\"time\") as \"time\" from watch_look",
        row -> Fields.time(row, "time").orElseThrow());
  }

  void begin(Instant now) {
    put(now);
  }

  /** A look that has found slots. */
  void looked(Instant now) {
    for (Instant next = last().plus(LONGEST); next.isBefore(now); next = next.plus(LONGEST)) {
      put(next);
    }
    put(now);
  }

  private void put(Instant time) {
    store.execute("insert into watch_look values (?)", time);
  }
}

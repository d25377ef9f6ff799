package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.util.Locale;
import java.util.Optional;

/** The time beyond which a deadline makes a completed slot an early one, in a store as it is. */
final class EarlyAfter {
  private EarlyAfter() {}

  /**
   * The condition for an early slot, in SQL over {@code slot} or {@code slot_fate}, as the former's
   * column {@code early} has it, with the time in it; empty where no slot is early. The views are
   * asked for it only where a deadline lies ahead at all: in most histories none does.
   */
  static Optional<String> condition(Engine store) {
    return isKnown(store) && anyDeadlineLiesAhead(store)
        ? store
            .queryOne(
                "select cast(\"time\" as varchar) from " + source(store),
                row -> Optional.ofNullable(row.getString(1)))
            .map(EarlyAfter::condition)
        : Optional.empty();
  }

  /** A store that is only read keeps the answer, which takes a look at all slots. */
  private static String source(Engine store) {
    if (!store.isOnlyRead()) {
      return "early_after";
    }
    store.execute("create temp table if not exists early_after_now as select * from early_after");
    return "early_after_now";
  }

  private static String condition(String time) {
    return String.format(
        Locale.ROOT,
        "(outcome in %s and coalesce(final_deadline > timestamp '%s', false))",
        Outcome.inSql(Outcome::completedOnChain),
        time);
  }

  /** Not in a store that an earlier version filled: it has no such view. */
  private static boolean isKnown(Engine store) {
    return !store.columnsOf("early_after").isEmpty();
  }

  private static boolean anyDeadlineLiesAhead(Engine store) {
    return store.queryOne(
        Resource.text(EarlyAfter.class, "deadline_ahead.sql"), row -> row.getBoolean(1));
  }
}

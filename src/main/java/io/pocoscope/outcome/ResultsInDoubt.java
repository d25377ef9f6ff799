package io.pocoscope.outcome;

import io.pocoscope.store.engine.Engine;
import java.util.Locale;
import java.util.Set;

/**
 * What is known, beside a rate, of the results of slots that completed.
 *
 * @param counted what counts as failed though the chain calls it completed, as it was asked for
 * @param shared completed slots whose result is that of a slot of another owner's app; 0 where they
 *     count as failed
 * @param withCallback completed slots of which nobody can tell whether they hold a worker's error,
 *     as their digest is that of a callback's data
 * @param untold others of which it cannot be told, as their digest is not in the store, or whether
 *     they have a callback
 */
public record ResultsInDoubt(Set<Counted> counted, long shared, long withCallback, long untold) {
  public ResultsInDoubt {
    counted = Set.copyOf(counted);
  }

  /** Of what nothing is said: contributions, or a store whose views know of no such thing. */
  public static ResultsInDoubt none(SlotFilter filter) {
    return new ResultsInDoubt(filter.counted(), 0, 0, 0);
  }

  /**
   * Of slots that a filter let through.
   *
   * @param table where they are kept, with {@code slot}, {@code outcome}, {@code hidden_failure}
   *     and {@code callback}
   */
  public static ResultsInDoubt of(Engine store, SlotFilter filter, String table) {
    if (!SlotFilter.tellsHidden(store)) {
      return none(filter);
    }
    long shared = filter.counted().contains(Counted.SHARED) ? 0 : shared(store, table);
    return store.queryOne(
        String.format(
            Locale.ROOT,
            """
            select count(*) filter (where callback), count(*) filter (where callback is not true)
            from %s where outcome = 'COMPLETED' and hidden_failure is null\
            """,
            table),
        row -> new ResultsInDoubt(filter.counted(), shared, row.getLong(1), row.getLong(2)));
  }

  /** Mostly there are none, which a first look shows. */
  private static long shared(Engine store, String table) {
    boolean told = !store.columnsOf("shared_key").isEmpty();
    if (!told
        || store
            .query("select result_key from shared_key limit 1", row -> row.getString(1))
            .isEmpty()) {
      return 0;
    }
    return store.queryOne(
        String.format(
            Locale.ROOT,
            "select count(*) from %s where outcome = 'COMPLETED' and slot in (select slot from"
                + " shared_slot)",
            table),
        row -> row.getLong(1));
  }

  /** Completed slots of which it cannot be told whether they hold a worker's error. */
  public long unknown() {
    return withCallback + untold;
  }

  /** Whether it was asked that slots count as failed for that reason. */
  public boolean counts(Counted kind) {
    return counted.contains(kind);
  }
}

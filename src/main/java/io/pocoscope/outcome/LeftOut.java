package io.pocoscope.outcome;

import io.pocoscope.store.RowReader;
import io.pocoscope.store.engine.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a filter left out without being asked for its value.
 *
 * @param selfDealing slots left out as self-dealing
 * @param withoutTime slots whose deal's start is not known, left out by --since or --until
 * @param early slots left out that completed before a deadline that lies ahead
 * @param dealsOfZeros as {@link DealsOfZeros} counts them, whatever the filter
 */
public record LeftOut(long selfDealing, long withoutTime, long early, long dealsOfZeros) {

  /**
   * What a filter leaves out of a store.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the user's own condition is refused
   */
  public static LeftOut of(Engine store, SlotFilter filter) {
    Optional<String> early = filter.onlyEarly(store);
    long zeros = DealsOfZeros.in(store);
    if (filter.excluded().isEmpty() && !filter.byTime() && early.isEmpty()) {
      return new LeftOut(0, 0, 0, zeros);
    }
    String sql =
        String.format(
            Locale.ROOT,
            "select count(*) filter (where %s), count(*) filter (where %s and start_time is null),"
                + " count(*) filter (where %s) from %s slot",
            filter.onlySelfDealing(),
            filter.byTime(),
            early.orElse("false"),
            filter.cheapestSource(store));
    RowReader<LeftOut> reader =
        row -> new LeftOut(row.getLong(1), row.getLong(2), row.getLong(3), zeros);
    List<LeftOut> rows =
        filter.where().isPresent() ? store.queryOfUser(sql, reader) : store.query(sql, reader);
    return rows.get(0);
  }
}

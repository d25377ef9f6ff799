package io.pocoscope.outcome;

import io.pocoscope.store.RowReader;
import io.pocoscope.store.Store;
import java.util.List;
import java.util.Locale;

/**
 * What a filter left out without being asked for its value.
 *
 * @param selfDealing slots left out as self-dealing
 * @param withoutTime slots whose deal's start is not known, left out by --since or --until
 */
public record LeftOut(long selfDealing, long withoutTime) {

  /**
   * What a filter leaves out of a store.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the user's own condition is refused
   */
  public static LeftOut of(Store store, SlotFilter filter) {
    if (filter.excluded().isEmpty() && !filter.byTime()) {
      return new LeftOut(0, 0);
    }
    String sql =
        String.format(
            Locale.ROOT,
            "select count(*) filter (where %s), count(*) filter (where %s and start_time is null)"
                + " from %s slot",
            filter.onlySelfDealing(),
            filter.byTime(),
            filter.source());
    RowReader<LeftOut> reader = row -> new LeftOut(row.getLong(1), row.getLong(2));
    List<LeftOut> rows =
        filter.where().isPresent() ? store.queryOfUser(sql, reader) : store.query(sql, reader);
    return rows.get(0);
  }
}

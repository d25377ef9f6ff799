package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code sync_range}: how far a run has come. */
final class RangeLog {
  private final Store store;

  RangeLog(Store store) {
    this.store = store;
  }

  /** The ranges of a sweep, as they were when the process before this one ended. */
  List<Range> of(Run run, Sweep sweep) {
    return store.query(
        """
        select table_name, number, after, before, fresh, pages, "rows", done from sync_range
        where run = ? and sweep = ? order by table_name, number""",
        row ->
            new Range(
                Table.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getLong(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getBoolean(5),
                row.getLong(6),
                row.getLong(7),
                row.getBoolean(8)),
        run.number(),
        sweep.name());
  }

  void add(Run run, Sweep sweep, Range range) {
    store.execute(
        "insert into sync_range values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.number(),
        sweep.name(),
        range.table().sqlName(),
        range.number(),
        range.after(),
        range.before(),
        range.fresh(),
        range.pages(),
        range.rows(),
        range.done());
  }

  void advance(Run run, Sweep sweep, Range range) {
    store.execute(
        "delete from sync_range where run = ? and sweep = ? and table_name = ? and number = ?",
        run.number(),
        sweep.name(),
        range.table().sqlName(),
        range.number());
    add(run, sweep, range);
  }

  /**
   * Rows and pages by table; a row that was pulled twice, at first and with the tail, counts once.
   */
  List<PulledTable> pulled(Run run) {
    return store.query(
        """
        select table_name, sum("rows") filter (where sweep <> 'TAIL'), sum(pages)
        from sync_range where run = ? group by table_name order by table_name""",
        row -> new PulledTable(row.getString(1), row.getLong(2), row.getLong(3)),
        run.number());
  }

  void forget(Run run) {
    store.execute("delete from sync_range where run = ?", run.number());
  }
}

package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code sync_range}: how far a run has come. */
final class RangeLog {
  private static final int COLUMNS = 10;

  private final Store store;

  RangeLog(Store store) {
    this.store = store;
  }

  /** The ranges of a sweep, as they were when the process before this one ended. */
  List<Range> of(Run run, Sweep sweep) {
    return store.query(
        """
        select table_name, number, after, before, fresh, pages, "rows", done from sync_range
        where run = ? and sweep = ? order by table_name, number
        """,
        row ->
            new Range(
                Table.named(row.getString(1)),
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

  /** Keeps how far ranges have come, new ones among them; no range may be given twice. */
  void advance(Run run, Sweep sweep, Collection<Range> ranges) {
    if (ranges.isEmpty()) {
      return;
    }
    List<Object> keys = new ArrayList<>(List.of(run.number(), sweep.name()));
    List<Object> states = new ArrayList<>();
    for (Range range : ranges) {
      keys.addAll(List.of(range.table().sqlName(), range.number()));
      states.addAll(state(run, sweep, range));
    }
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from sync_range where run = ? and sweep = ? and (table_name, number) in (%s)",
            places(ranges.size(), 2)),
        keys.toArray());
    store.execute(
        "insert into sync_range values " + places(ranges.size(), COLUMNS), states.toArray());
  }

  private static List<Object> state(Run run, Sweep sweep, Range range) {
    return List.of(
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

  private static String places(int rows, int columns) {
    String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    return String.join(", ", Collections.nCopies(rows, row));
  }

  /**
   * Rows and pages by table; a row that was pulled twice, at first and with the tail, counts once.
   */
  List<PulledTable> pulled(Run run) {
    return store.query(
        """
        select table_name, sum("rows") filter (where sweep <> 'TAIL'), sum(pages)
        from sync_range where run = ? group by table_name order by table_name
        """,
        row -> new PulledTable(row.getString(1), row.getLong(2), row.getLong(3)),
        run.number());
  }

  void forget(Run run) {
    store.execute("delete from sync_range where run = ?", run.number());
  }
}

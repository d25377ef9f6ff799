package io.pocoscope.casefile;

import io.pocoscope.store.Column;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From when to when anything is told of a deal's tasks. Rows stand in the file in the order in
 * which they happened, more or less, so that DuckDB reads only some of them for the rows of a
 * window, however long the history is; for those with an id it would read the whole column.
 *
 * @param first the time of the first row, in SQL
 * @param last the time of the last, in SQL
 */
record Window(String first, String last) {
  private static final String IS_KEPT =
      """
      select count(*) = 2 from duckdb_tables()
      where schema_name = 'main' and table_name in ('judged_span', 'unjudged')
      """;

  private static final String OF_DEAL =
      """
      select cast(min(first_at) as varchar), cast(max(last_at) as varchar)
      from main.judged_span
      where (task_key = id_key($1)
             or deal_key = coalesce(
                  (select max(deal_key) from main.judged_span where task_key = id_key($1)), id_key($1)))
        and (select count(*) = 0 from main.unjudged)
      having count(*) > 0 and count(*) = count(first_at)
      """;

  /**
   * That of a deal, or of a task and all others of its deal; empty where a row of theirs has no
   * time, or has changed since it was looked at, as in a store that an earlier version has filled.
   *
   * @param id of the deal or the task, in SQL
   */
  static Optional<Window> of(Store store, String id) {
    if (!store.queryOne(IS_KEPT, row -> row.getBoolean(1))) {
      return Optional.empty();
    }
    List<Window> windows =
        store.query(
            OF_DEAL.replace("$1", id), row -> new Window(row.getString(1), row.getString(2)));
    return windows.stream().findFirst();
  }

  /** A condition for a table's rows that holds of all in the window. */
  String holds(Table table) {
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> name.equals("timestamp") || name.equals("start_time"))
        .findFirst()
        .map(
            time ->
                String.format(
                    Locale.ROOT,
                    "\"%s\" between timestamp '%s' and timestamp '%s'",
                    time,
                    first,
                    last))
        .orElse("true");
  }
}

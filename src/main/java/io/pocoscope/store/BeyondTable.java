package io.pocoscope.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The table {@code beyond}: exact values that columns cannot hold. An entry is of a row that is
 * there, and whose column stands at the end of its range.
 */
final class BeyondTable {
  private static final int ROWS_AT_ONCE = 250;

  private final Store store;
  private final List<Entry> entries = new ArrayList<>();

  BeyondTable(Store store) {
    this.store = store;
  }

  private record Entry(String table, String id, String column, String exact) {
    List<Object> values() {
      return List.of(table, id, column, exact);
    }
  }

  /** Takes what a row has, to be written with {@link #flush()}. */
  void add(Row row) {
    row.beyond()
        .forEach(
            (column, exact) ->
                entries.add(new Entry(row.table().sqlName(), row.id(), column, exact)));
  }

  /** Writes what was taken; of two values of one place the later stays. */
  void flush() {
    for (int from = 0; from < entries.size(); from += ROWS_AT_ONCE) {
      write(entries.subList(from, Math.min(entries.size(), from + ROWS_AT_ONCE)));
    }
    entries.clear();
  }

  private void write(List<Entry> some) {
    List<Object> values = some.stream().flatMap(entry -> entry.values().stream()).toList();
    store.execute(
        String.format(
            Locale.ROOT,
            "create or replace temp table beyond_taken as select * from (values %s)"
                + " taken(table_name, id, column_name, exact)",
            String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)"))),
        values.toArray());
    store.execute(
        "delete from main.beyond where (table_name, id, column_name) in (select (table_name, id,"
            + " column_name) from beyond_taken)");
    store.execute(
        "insert into main.beyond select table_name, id, column_name, last(exact) from beyond_taken"
            + " group by all");
    store.execute("drop table temp.main.beyond_taken");
  }

  /** Drops the entries whose row is gone, or has another value since. */
  void tidy() {
    store
        .query(
            "select distinct table_name, column_name from main.beyond",
            row -> new Place(row.getString(1), row.getString(2)))
        .forEach(
            place ->
                store.execute(
                    String.format(
                        Locale.ROOT,
                        """
                        delete from main.beyond where table_name = '%1$s' and column_name = '%2$s'
                          and id not in (select id from main.%1$s where %3$s)\
                        """,
                        place.table(),
                        place.column(),
                        place.isAtAnEnd())));
  }

  private record Place(String table, String column) {
    String isAtAnEnd() {
      Table of = Table.valueOf(table.toUpperCase(Locale.ROOT));
      ColumnType type = of.columns().get(of.indexOf(column)).type();
      String ends =
          switch (type) {
            case WIDE -> "abs(\"%s\") = 99999999999999999999999999999999999999";
            case TIME, DEADLINE ->
                "\"%s\" in (timestamp '0001-01-01 00:00:00', timestamp '9999-12-31 23:59:59')";
            default -> "coalesce(abs(\"%s\"), 9223372036854775807) = 9223372036854775807";
          };
      return String.format(Locale.ROOT, ends, column);
    }
  }
}

package io.pocoscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * An exact value.
   *
   * @param table of the row, as SQL names it
   * @param id the row's
   * @param column the one that cannot hold it
   * @param exact as a decimal number
   */
  record Entry(String table, String id, String column, String exact) {
    private static Entry of(ResultSet row) throws SQLException {
      return new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    static Stream<Entry> of(Row row) {
      return row.beyond().entrySet().stream()
          .map(each -> new Entry(row.table().sqlName(), row.id(), each.getKey(), each.getValue()));
    }

    Place place() {
      return new Place(id, column);
    }

    private List<Object> values() {
      return List.of(table, id, column, exact);
    }
  }

  /** Where in a table a value is. */
  record Place(String id, String column) {}

  /** Takes what a row has, to be written with {@link #flush()}. */
  void add(Row row) {
    Entry.of(row).forEach(entries::add);
  }

  /**
   * What is written of some rows of a table.
   *
   * @param rows where their ids stand, in SQL
   */
  Set<Entry> of(Table table, String rows) {
    return new HashSet<>(
        store.query(
            "select table_name, id, column_name, exact from main.beyond where " + among(rows),
            Entry::of,
            table.sqlName()));
  }

  /**
   * Forgets what was written of rows that others are about to replace.
   *
   * @param staged where those stand, in SQL
   * @return whether what was taken since says anything else
   */
  boolean forgetReplaced(Table table, String staged) {
    Set<Entry> before = of(table, staged);
    Set<Entry> now =
        entries.stream()
            .filter(entry -> entry.table().equals(table.sqlName()))
            .collect(Collectors.toSet());
    if (!before.isEmpty()) {
      store.execute("delete from main.beyond where " + among(staged), table.sqlName());
    }
    return !before.equals(now);
  }

  /** Forgets what was written of rows, at least one. */
  void forget(Table table, List<String> ids) {
    List<Object> parameters = new ArrayList<>(List.of(table.sqlName()));
    parameters.addAll(ids);
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from main.beyond where table_name = ? and id in (%s)",
            String.join(", ", Collections.nCopies(ids.size(), "?"))),
        parameters.toArray());
  }

  private static String among(String rows) {
    return "table_name = ? and id in (select id from " + rows + ")";
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
            row -> new Filled(row.getString(1), row.getString(2)))
        .forEach(
            filled ->
                store.execute(
                    String.format(
                        Locale.ROOT,
                        """
                        delete from main.beyond where table_name = '%1$s' and column_name = '%2$s'
                          and id not in (select id from main.%1$s where %3$s)\
                        """,
                        filled.table(),
                        filled.column(),
                        filled.isAtAnEnd())));
  }

  /** A column of which some values are written. */
  private record Filled(String table, String column) {
    String isAtAnEnd() {
      Table of = Table.named(table);
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

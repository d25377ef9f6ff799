package io.pocoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows beside the tables, in temporary tables of the same columns. */
final class StagedRows implements AutoCloseable {
  private final Store store;
  private final DuckDBConnection connection;
  private final String prefix;
  private final Map<Table, DuckDBAppender> appenders = new TreeMap<>();
  private final Set<Table> made = new TreeSet<>();

  StagedRows(Store store, DuckDBConnection connection, String prefix) {
    this.store = store;
    this.connection = connection;
    this.prefix = prefix;
  }

  /** The name of a table's staged rows in SQL. */
  String name(Table table) {
    return "temp.main." + prefix + table.sqlName();
  }

  /** Takes rows; they are to be seen after {@link #flush}. */
  void take(Table table, List<Row> rows, long pin) {
    require(table);
    append(store, appenders.computeIfAbsent(table, this::appender), rows, pin);
  }

  /** Makes sure that there is a table of staged rows, even if none come. */
  void require(Table table) {
    if (made.add(table)) {
      store.execute(
          String.format(
              Locale.ROOT,
              "create or replace temp table %s as select * from main.%s limit 0",
              prefix + table.sqlName(),
              table.sqlName()));
    }
  }

  /** Ends the taking, and tells the tables that took something since the last time. */
  Set<Table> flush() {
    Set<Table> tables = new TreeSet<>();
    tables.addAll(appenders.keySet());
    closeAll(store, appenders);
    return tables;
  }

  void clear(Table table) {
    store.execute("truncate " + name(table));
  }

  @Override
  public void close() {
    closeAll(store, appenders);
    made.forEach(table -> store.execute("drop table if exists " + name(table)));
    made.clear();
  }

  private DuckDBAppender appender(Table table) {
    try {
      return connection.createAppender("temp", "main", prefix + table.sqlName());
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  static void append(Store store, DuckDBAppender appender, List<Row> rows, long pin) {
    try {
      for (Row row : rows) {
        appender.beginRow();
        for (Object value : row.values()) {
          Cell.append(appender, value);
        }
        appender.append(pin);
        appender.endRow();
      }
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  static void closeAll(Store store, Map<Table, DuckDBAppender> appenders) {
    List<DuckDBAppender> open = new ArrayList<>(appenders.values());
    appenders.clear();
    try {
      for (DuckDBAppender appender : open) {
        appender.close();
      }
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }
}

package io.pocoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Puts rows into the store as a chain had them at one block: whole rows, which take the place of
 * what was held under their ids. Work within {@link Store#inTransaction}, with {@link #flush}
 * before its end, makes all of it happen or none. No id may be given twice before a flush.
 */
public final class PinnedRows implements AutoCloseable {
  private final Store store;
  private final DuckDBConnection connection;
  private final Map<Table, DuckDBAppender> added = new EnumMap<>(Table.class);
  private final Map<Table, DuckDBAppender> replacing = new EnumMap<>(Table.class);
  private final Set<Table> staged = EnumSet.noneOf(Table.class);

  PinnedRows(Store store, DuckDBConnection connection) {
    this.store = store;
    this.connection = connection;
  }

  /**
   * Adds rows whose ids are known not to be held.
   *
   * @param pin the block at which they are known to have been so
   */
  public void add(Table table, List<Row> rows, long pin) {
    if (!rows.isEmpty()) {
      append(added.computeIfAbsent(table, any -> appender("main", table.sqlName())), rows, pin);
    }
  }

  /**
   * Puts rows in the place of those with the same ids, if there are any.
   *
   * @param pin the block at which they are known to have been so
   */
  public void replace(Table table, List<Row> rows, long pin) {
    if (rows.isEmpty()) {
      return;
    }
    if (staged.add(table)) {
      store.execute(
          String.format(
              Locale.ROOT,
              "create or replace temp table %s as select * from main.%s limit 0",
              stagingOf(table),
              table.sqlName()));
    }
    append(replacing.computeIfAbsent(table, any -> stagingAppender(table)), rows, pin);
  }

  /** Ends what was added or replaced since the last time. */
  public void flush() {
    closeAll(added);
    Set<Table> tables = EnumSet.noneOf(Table.class);
    tables.addAll(replacing.keySet());
    closeAll(replacing);
    tables.forEach(this::exchange);
  }

  @Override
  public void close() {
    closeAll(added);
    closeAll(replacing);
    staged.forEach(table -> store.execute("drop table if exists temp.main." + stagingOf(table)));
  }

  private void exchange(Table table) {
    String staging = "temp.main." + stagingOf(table);
    store.execute(
        String.format(
            Locale.ROOT,
            "delete from main.%s where id in (select id from %s)",
            table.sqlName(),
            staging));
    store.execute(
        String.format(
            Locale.ROOT, "insert into main.%s select * from %s", table.sqlName(), staging));
    store.execute("truncate " + staging);
  }

  private DuckDBAppender stagingAppender(Table table) {
    try {
      return connection.createAppender("temp", "main", stagingOf(table));
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  private DuckDBAppender appender(String schema, String table) {
    try {
      return connection.createAppender(schema, table);
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  private void append(DuckDBAppender appender, List<Row> rows, long pin) {
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

  private void closeAll(Map<Table, DuckDBAppender> appenders) {
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

  private static String stagingOf(Table table) {
    return "pinned_" + table.sqlName();
  }
}

package io.pocoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Takes rows into staging tables, then merges them into the store in one go: row by row inserts are
 * a hundred times slower. Work within {@link Store#inTransaction} makes all of it happen or none.
 */
public final class Loader implements AutoCloseable {
  private final Store store;
  private final DuckDBConnection connection;
  private final Map<Table, DuckDBAppender> appenders = new TreeMap<>();
  private final BeyondTable beyond;
  private final Set<Table> staged = new TreeSet<>();
  private long sequence;

  Loader(Store store, DuckDBConnection connection) {
    this.store = store;
    this.connection = connection;
    this.beyond = new BeyondTable(store);
  }

  /** Takes a row; it is in no table before {@link #merge()}. */
  public void add(Row row) {
    try {
      DuckDBAppender appender = appenderOf(row.table());
      appender.beginRow();
      for (Object value : row.values()) {
        Cell.append(appender, value);
      }
      appender.append(row.known());
      appender.append(sequence++);
      appender.endRow();
      beyond.add(row);
    } catch (SQLException failure) {
      throw StoreFailure.of(store.file(), failure);
    }
  }

  /** Merges what has been added since the last merge, and tells what it changed, table by table. */
  public List<MergeCounts> merge() {
    Set<Table> tables = new TreeSet<>();
    tables.addAll(appenders.keySet());
    closeAppenders();
    List<MergeCounts> counts = new ArrayList<>();
    for (Table table : tables) {
      counts.add(new Merge(store, table).run());
      store.execute("truncate " + Merge.stagingOf(table));
    }
    beyond.flush();
    beyond.tidy();
    return counts;
  }

  @Override
  public void close() {
    closeAppenders();
    staged.forEach(table -> store.execute("drop table if exists " + Merge.stagingOf(table)));
  }

  private DuckDBAppender appenderOf(Table table) throws SQLException {
    DuckDBAppender open = appenders.get(table);
    if (open != null) {
      return open;
    }
    if (staged.add(table)) {
      store.execute(Merge.createStaging(table));
    }
    DuckDBAppender appender =
        connection.createAppender("temp", "main", "staging_" + table.sqlName());
    appenders.put(table, appender);
    return appender;
  }

  private void closeAppenders() {
    Optional<SQLException> first = Optional.empty();
    for (DuckDBAppender appender : appenders.values()) {
      try {
        appender.close();
      } catch (SQLException failure) {
        first = first.or(() -> Optional.of(failure)); // the others are to be closed all the same
      }
    }
    appenders.clear();
    if (first.isPresent()) {
      throw StoreFailure.of(store.file(), first.get());
    }
  }
}

package io.pocoscope.store.engine;

import io.pocoscope.store.Meta;
import io.pocoscope.store.RowReader;
import java.util.List;
import java.util.Set;

/**
 * What runs the statements of analyses, and holds the views that these ask. Statements are written
 * as DuckDB takes them; temporary tables live as long as the engine is open. Not for use by several
 * threads at once.
 */
public interface Engine extends AutoCloseable {
  /** The rows of a query of ours. */
  <T> List<T> query(String sql, RowReader<T> reader, Object... parameters);

  /** The one row of a query of ours. */
  default <T> T queryOne(String sql, RowReader<T> reader, Object... parameters) {
    List<T> rows = query(sql, reader, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows, not one, from: " + sql);
    }
    return rows.get(0);
  }

  /** Hands the rows of a query of ours on, one by one: for more rows than a list should hold. */
  void forEach(String sql, RowReader<?> reader);

  /**
   * The rows of a query that holds a person's words.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if these are refused
   */
  <T> List<T> queryOfUser(String sql, RowReader<T> reader, Object... parameters);

  /** Runs a statement that gives no rows. */
  void execute(String sql, Object... parameters);

  /** Runs statements that are separated by semicolons. */
  void executeScript(String script);

  /**
   * Runs a statement that gives no rows and holds a person's words.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if these are refused
   */
  void executeOfUser(String sql);

  /**
   * Refuses a person's condition that is none by itself, or that does more than look.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if it does
   */
  void requireCondition(String sql);

  /** The columns of a table or view; none where there is none of that name. */
  Set<String> columnsOf(String table);

  /** Whether what is held stays as it is while this is open. */
  boolean isOnlyRead();

  /**
   * Lets it use more memory than it was opened with, or less; what has its memory told otherwise
   * keeps to it.
   *
   * @param megabytes most memory for its buffers, MB, at least 1
   */
  default void allowMemory(int megabytes) {}

  /** Where what is held is, as messages call it: a file, or an address that the engine knows. */
  String place();

  /** Where what is held came from, and up to when. */
  Meta meta();

  /** One hash of all entities' rows, 32 hex digits. */
  String contentHash();

  @Override
  void close();
}

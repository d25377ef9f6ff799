package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows in a Parquet file, written by a DuckDB that has no file of its own. */
public final class ParquetFile {
  private ParquetFile() {}

  /** What a column holds. */
  public enum Type {
    TEXT("varchar"),
    WHOLE("bigint"),
    NUMBER("double");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A column.
   *
   * @param name letters, digits and underscores
   */
  public record Column(String name, Type type) {
    String sql() {
      return String.format(Locale.ROOT, "\"%s\" %s", name, type.sql);
    }
  }

  /**
   * Writes a file in place of one of that name.
   *
   * @param rows of text, Long and Double, as the columns say; null for nothing
   * @throws StoreFailure if it cannot be written
   */
  public static void write(Path file, List<Column> columns, List<List<Object>> rows) {
    try (DuckDBConnection connection =
            (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          String.format(
              Locale.ROOT,
              "create table content (%s)",
              columns.stream().map(Column::sql).collect(joining(", "))));
      try (DuckDBAppender appender = connection.createAppender("main", "content")) {
        for (List<Object> row : rows) {
          appender.beginRow();
          for (Object value : row) {
            Cell.append(appender, value);
          }
          appender.endRow();
        }
      }
      statement.execute(
          String.format(
              Locale.ROOT,
              "copy content to '%s' (format parquet)",
              file.toString().replace("'", "''")));
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }
}

package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows in a Parquet file, written and read by a DuckDB that has no file of its own. */
public final class ParquetFile {
  private static final String NO_FILE = "jdbc:duckdb:";

  private ParquetFile() {}

  /** What a column holds. */
  public enum Type {
    TEXT("varchar"),
    WHOLE("bigint"),
    NUMBER("double"),
    FLAG("boolean");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A column.
   *
   * @param name without quotes
   */
  public record Column(String name, Type type) {
    String sql() {
      return String.format(Locale.ROOT, "\"%s\" %s", name, type.sql);
    }
  }

  /**
   * Writes a file in place of one of that name.
   *
   * @param rows of text, Long, Double and Boolean, as the columns say; null for nothing
   * @throws StoreFailure if it cannot be written
   */
  public static void write(Path file, List<Column> columns, List<List<Object>> rows) {
    write(file, columns, rows, Map.of());
  }

  /**
   * The same, with words that readers find beside the rows, as key-value metadata.
   *
   * @param words by names of letters
   */
  public static void write(
      Path file, List<Column> columns, List<List<Object>> rows, Map<String, String> words) {
    try (DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection(NO_FILE);
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
              "copy content to %s (format parquet%s)",
              literal(file.toString()),
              metadata(words)));
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  /**
   * The cells of a file as text, line by line, the names of the columns first; those that hold
   * nothing are empty.
   *
   * @throws StoreFailure.BadInput if it is no such file
   */
  public static List<List<String>> lines(Path file) {
    try (Connection connection = DriverManager.getConnection(NO_FILE);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                String.format(Locale.ROOT, "from read_parquet(%s)", literal(asPattern(file))))) {
      ResultSetMetaData columns = rows.getMetaData();
      List<List<String>> lines = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      lines.add(names);
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          cells.add(Objects.toString(rows.getObject(i), ""));
        }
        lines.add(cells);
      }
      return lines;
    } catch (SQLException failure) {
      throw new StoreFailure.BadInput(
          file.toString(), "Parquet", DuckDbMessage.of(failure)); // damaged, or not to be opened
    }
  }

  /** DuckDB takes names for patterns. */
  private static String asPattern(Path file) {
    return file.toString().replaceAll("[*?\\[]", "[$0]");
  }

  private static String metadata(Map<String, String> words) {
    return words.isEmpty()
        ? ""
        : words.entrySet().stream()
            .map(each -> each.getKey() + ": " + literal(each.getValue()))
            .collect(joining(", ", ", kv_metadata {", "}"));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

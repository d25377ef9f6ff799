package io.pocoscope.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Copies tables of a store to a Parquet file each, as one would with DuckDB alone, in a process of
 * its own. Arguments: the store, the folder, the tables.
 */
final class PlainCopiesMain {
  private PlainCopiesMain() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    List<String> tables = Arrays.asList(arguments).subList(2, arguments.length);
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + arguments[0], properties);
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute(
            "copy main.\"%s\" to '%s' (format parquet)"
                .formatted(table, folder.resolve(table + ".parquet")));
      }
    }
  }
}

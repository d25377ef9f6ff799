#!/usr/bin/env bash
# DuckDB gives the text of a view with `* exclude (…)` back with its columns the other way round at every second opening.
#
# duckdb_jdbc 1.5.6.0, Linux x86_64. The columns behind `exclude` are turned round once when the view is made, and once
# more whenever the file has been written and is opened again: `select sql from duckdb_views()` alternates between two
# texts though nobody has touched the view. So who tells by these texts whether a file has his version's views (as a
# hash of them) takes every other opening for another version, and makes them anew. A view that names its columns keeps
# its text.
#
# Needs java, javac and mvn (see lib/duckdb.sh).
set -euo pipefail
. "$(dirname "$0")/lib/duckdb.sh"
run_java Excluded <<'JAVA'
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Excluded {
  public static void main(String[] none) throws IOException, SQLException {
    Path file = Files.createTempDirectory(Path.of("."), "opened").resolve("task.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("create table task (id integer, status varchar, deal varchar, app varchar)");
      sql.execute("create view short as select * exclude (status, deal, app) from task");
      sql.execute("create view named as select id from task");
      System.out.println("made:      " + text(sql, "short"));
    }
    for (int opening = 1; opening <= 4; opening++) {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
          Statement sql = connection.createStatement()) {
        System.out.println("opening " + opening + ": " + text(sql, "short"));
        if (opening == 4) {
          System.out.println("opening " + opening + ": " + text(sql, "named"));
        }
        sql.execute("insert into task values (" + opening + ", 'COMPLETED', '0x0d', '0x0a')");
      }
    }
  }

  static String text(Statement sql, String view) throws SQLException {
    try (ResultSet row =
        sql.executeQuery("select sql from duckdb_views() where view_name = '" + view + "'")) {
      row.next();
      return row.getString(1);
    }
  }
}
JAVA

same_as_expected <<'SEEN' || exit 1
made:      CREATE VIEW short AS SELECT * EXCLUDE (app, deal, status) FROM task;
opening 1: CREATE VIEW short AS SELECT * EXCLUDE (status, deal, app) FROM task;
opening 2: CREATE VIEW short AS SELECT * EXCLUDE (app, deal, status) FROM task;
opening 3: CREATE VIEW short AS SELECT * EXCLUDE (status, deal, app) FROM task;
opening 4: CREATE VIEW short AS SELECT * EXCLUDE (app, deal, status) FROM task;
opening 4: CREATE VIEW named AS SELECT id FROM task;
SEEN

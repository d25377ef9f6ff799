#!/usr/bin/env bash
# DuckDB's JDBC driver runs statements when they are only prepared.
#
# duckdb_jdbc 1.5.6.0, Linux x86_64. Of a text of several statements prepareStatement() runs all but the last at once,
# outside of what the caller does with the prepared statement: nothing has to be executed, and a statement that is
# closed unused has still written. So a text cannot be looked at by preparing it (for its columns, or to see whether it
# reads only), and a setting slips in before a query that is then found to be harmless.
#
# Needs java, javac and mvn (see lib/duckdb.sh).
set -euo pipefail
. "$(dirname "$0")/lib/duckdb.sh"
run_java Prepared <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Prepared {
  public static void main(String[] none) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("create table deal (id integer)");
      try (PreparedStatement unused = connection.prepareStatement(
          "insert into deal values (1); set threads = 7; select count(*) as deals from deal")) {
        System.out.println("column of the last: " + unused.getMetaData().getColumnName(1));
      }
      System.out.println("deals: " + one(sql, "select count(*) from deal"));
      System.out.println("threads: " + one(sql, "select current_setting('threads')"));
    }
  }

  static String one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
JAVA

same_as_expected <<'SEEN' || exit 1
column of the last: deals
deals: 1
threads: 7
SEEN

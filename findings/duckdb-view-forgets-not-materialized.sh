#!/usr/bin/env bash
# A DuckDB view gives one result to the process that made it, and another to everybody who opens the file later.
#
# duckdb_jdbc 1.5.6.0, Linux x86_64. `as materialized` and `as not materialized` of a common table expression are kept
# in a view only until the file is closed: they are not written. From the next opening on duckdb_views() shows the view
# without them, and DuckDB decides by itself. An expression that draws random() and is used twice is then worked out
# once, where its maker saw it worked out twice; in a view of costly parts the same is the difference between one scan
# and many. Nor is the text of a view a fingerprint of it: a chain of `union all` comes back with other brackets.
#
# Needs java, javac and mvn (see lib/duckdb.sh).
set -euo pipefail
. "$(dirname "$0")/lib/duckdb.sh"
run_java Seen <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Seen {
  public static void main(String[] none) throws SQLException {
    try (Connection first = open();
        Statement sql = first.createStatement()) {
      sql.execute("create view drawn as with d as not materialized (select random() as x)"
          + " select a.x = b.x as same from d a, d b");
      sql.execute("create view three as select 1 as n union all select 2 union all select 3");
      tell("its maker", sql);
    }
    try (Connection again = open();
        Statement sql = again.createStatement()) {
      tell("opened anew", sql);
    }
  }

  static Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:history.duckdb");
  }

  static void tell(String who, Statement sql) throws SQLException {
    String text = "select sql from duckdb_views() where view_name = ";
    System.out.println(who + ", the word: " + one(sql, text + "'drawn'").contains("MATERIALIZED"));
    System.out.println(who + ", both alike: " + one(sql, "select same from drawn"));
    System.out.println(who + ", text: " + one(sql, text + "'three'"));
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
its maker, the word: true
its maker, both alike: false
its maker, text: CREATE VIEW three AS (SELECT 1 AS n) UNION ALL (SELECT 2)UNION ALL (SELECT 3);
opened anew, the word: false
opened anew, both alike: true
opened anew, text: CREATE VIEW three AS (SELECT 1 AS n) UNION ALL ((SELECT 2) UNION ALL (SELECT 3));
SEEN

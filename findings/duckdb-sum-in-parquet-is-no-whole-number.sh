#!/usr/bin/env bash
# The sum of a BIGINT column that DuckDB writes as Parquet is a DOUBLE there: above 2^53 nRLC the last digits are others.
#
# duckdb_jdbc 1.5.6.0, Spark 4.2.0. DuckDB's sum of BIGINT is a HUGEINT, which holds every digit, and prints them; Parquet
# has no such type, and `copy … to 'sums.parquet'` makes a DOUBLE of it, without a word. All RLC there are, 87 million,
# are 8.7e16 nRLC, beyond 2^53 = 9.0e15: a sum over a whole market may come to that. Spark
# and DuckDB itself read the same wrong sum. One that is cast to BIGINT, UBIGINT or a decimal before it is written keeps its
# digits, and Spark makes a decimal of UBIGINT.
#
# Needs java, javac and mvn (see lib/spark.sh).
set -euo pipefail
. "$(dirname "$0")/lib/spark.sh"
run_java Sums <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

class Sums {
  public static void main(String[] none) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("create table stake as select * from (values (30000000000000001), (2)) t(nrlc)");
      sql.execute(
          "create view sums as select sum(nrlc) as plain, sum(nrlc)::bigint as whole,"
              + " sum(nrlc)::decimal(38, 0) as decimal, sum(nrlc)::ubigint as unsigned from stake");
      sql.execute("copy (from sums) to 'sums.parquet'");
      print(sql, "DuckDB", "from sums");
      print(sql, "DuckDB, from Parquet", "select format('{:.0f}', plain), whole, decimal, unsigned from 'sums.parquet'");
    }
    try (SparkSession spark = Local.spark()) {
      Row row = spark.read().parquet("sums.parquet").first();
      System.out.println("Spark: " + row.schema().simpleString());
      System.out.printf(java.util.Locale.ROOT, "Spark: %.0f %s %s %s%n", row.get(0), row.get(1), row.get(2), row.get(3));
    }
  }

  static void print(Statement sql, String who, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      System.out.println(who + ": " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
    }
  }
}
JAVA

same_as_expected <<'SEEN' || exit 1
DuckDB: 30000000000000003 30000000000000003 30000000000000003 30000000000000003
DuckDB, from Parquet: 30000000000000004 30000000000000003 30000000000000003 30000000000000003
Spark: struct<plain:double,whole:bigint,decimal:decimal(38,0),unsigned:decimal(20,0)>
Spark: 30000000000000004 30000000000000003 30000000000000003 30000000000000003
SEEN

package io.pocoscope.cli.history;

import io.pocoscope.cli.print.Printer;
import io.pocoscope.cli.print.Sheet;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.UniqueNames;
import io.pocoscope.store.PlainValue;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.TextWidth;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prints the result of a user's statement; JSON and CSV as it comes, however long it is. */
final class QueryPrinter {
  /**
   * A table's columns are as wide as their widest value, so that its rows must all be in memory.
   */
  static final int MOST_TABLE_ROWS = 10_000;

  /** Types that JDBC has no number for. */
  private static final Set<String> WIDE_NUMBERS =
      Set.of("UBIGINT", "HUGEINT", "UHUGEINT", "BIGNUM");

  private static final int LONGEST_HEADING = 40;
  private static final int ROWS_BETWEEN_LOOKS = 10_000;

  private final Sheet sheet;
  private final PrintStream out;

  QueryPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.out = sheet.out();
  }

  /** Prints all rows; tells whether some were left out. */
  boolean print(ResultSet rows) throws SQLException {
    List<ResultColumn> columns = columns(rows.getMetaData());
    switch (sheet.format()) {
      case csv -> csv(columns, rows);
      case json -> json(columns, rows);
      case table, markdown -> {
        return table(columns, rows);
      }
    }
    return false;
  }

  private static List<ResultColumn> columns(ResultSetMetaData meta) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (String name : UniqueNames.of(meta)) {
      boolean number = isNumber(meta, columns.size() + 1);
      ResultColumn column = ResultColumn.unknown(name, number ? Kind.NUMBER : Kind.ANY);
      columns.add(column.headed(TextWidth.cut(ForeignText.line(name), LONGEST_HEADING)));
    }
    return columns;
  }

  private static boolean isNumber(ResultSetMetaData meta, int column) throws SQLException {
    return switch (meta.getColumnType(column)) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE ->
          true;
      default -> WIDE_NUMBERS.contains(meta.getColumnTypeName(column));
    };
  }

  private void csv(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    sheet.csv(sheet.csvRows().header(columns));
    for (long row = 0; rows.next() && somebodyReads(row); row++) {
      sheet.csv(sheet.csvRows().row(columns, row(columns, rows)));
    }
  }

  private void json(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    boolean annotated = sheet.held().isPresent();
    if (annotated) {
      out.print("{\"rows\": ");
    }
    String before = "[\n  ";
    for (long row = 0; rows.next() && somebodyReads(row); row++) {
      out.print(before + ForeignText.json(JsonRows.object(columns, row(columns, rows)).toString()));
      before = ",\n  ";
    }
    out.print(before.startsWith("[") ? "[]" : "\n]");
    out.println(annotated ? ", \"notes\": []}" : "");
  }

  /** Looks now and then, as looking flushes the output. */
  private boolean somebodyReads(long row) {
    return row % ROWS_BETWEEN_LOOKS != 0 || !out.checkError();
  }

  private boolean table(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    List<List<Object>> all = new ArrayList<>();
    boolean more = rows.next();
    for (; more && all.size() < MOST_TABLE_ROWS; more = rows.next()) {
      all.add(row(columns, rows));
    }
    Printer.on(sheet).print(Result.of(columns, all));
    return more;
  }

  private static List<Object> row(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    List<Object> row = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      row.add(PlainValue.of(rows, i));
    }
    return row;
  }
}

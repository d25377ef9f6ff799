package io.pocoscope.cli;

import io.pocoscope.text.ForeignText;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints the result of a user's statement; JSON and CSV as it comes, however long it is. */
final class QueryPrinter {
  /**
   * A table's columns are as wide as their widest value, so that its rows must all be in memory.
   */
  static final int MOST_TABLE_ROWS = 10_000;

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
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String label = meta.getColumnLabel(i);
      // Two columns of one name would be one in JSON.
      int times = seen.merge(label, 1, Integer::sum);
      String name = times == 1 ? label : label + "_" + times;
      ResultColumn column =
          isNumber(meta.getColumnType(i)) ? ResultColumn.number(name) : ResultColumn.text(name);
      columns.add(column.headed(TextWidth.cut(ForeignText.line(name), LONGEST_HEADING)));
    }
    return columns;
  }

  private static boolean isNumber(int type) {
    return switch (type) {
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
      default -> false;
    };
  }

  private void csv(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    sheet.csv(CsvRows.header(columns));
    for (long row = 0; rows.next() && somebodyReads(row); row++) {
      sheet.csv(CsvRows.row(columns, row(columns, rows)));
    }
  }

  private void json(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    String before = "[\n  ";
    for (long row = 0; rows.next() && somebodyReads(row); row++) {
      out.print(before + ForeignText.json(JsonRows.object(columns, row(columns, rows)).toString()));
      before = ",\n  ";
    }
    out.println(before.startsWith("[") ? "[]" : "\n]");
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
    new Printer(sheet).print(Result.of(columns, all));
    return more;
  }

  private static List<Object> row(List<ResultColumn> columns, ResultSet rows) throws SQLException {
    List<Object> row = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      Object value = rows.getObject(i);
      row.add(value instanceof Timestamp ? rows.getObject(i, LocalDateTime.class) : value);
    }
    return row;
  }
}

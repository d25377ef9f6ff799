package io.pocoscope.notebook;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table's cells as text: the names of the columns, then the rows that are shown. */
final class Cells {
  /** How many rows of a table a reader is shown. */
  static final int MOST_ROWS = 40;

  private static final Pattern HASH =
      Pattern.compile("\\b(0x[0-9a-f]{4})[0-9a-f]{32,56}([0-9a-f]{4})\\b");

  private final Table table;
  private final int most;

  /**
   * The cells of a table.
   *
   * @param most how many rows are shown
   */
  Cells(Table table, int most) {
    this.table = table;
    this.most = most;
  }

  List<String> names() {
    return table.columnNames();
  }

  List<List<String>> rows() {
    return IntStream.range(0, Math.min(table.rowCount(), most)).mapToObj(this::row).toList();
  }

  /** How many rows are not shown. */
  int left() {
    return Math.max(0, table.rowCount() - most);
  }

  /** Whether a column is set to the right. */
  boolean isNumeric(int column) {
    return table.column(column) instanceof NumericColumn;
  }

  private List<String> row(int row) {
    List<String> cells = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      cells.add(column.isMissing(row) ? "" : text(column.get(row)));
    }
    return cells;
  }

  /**
   * Owners' names, where a column of names stands beside one of addresses, and else what is there.
   */
  static String label(Table table, String column, int row) {
    String names = column + "_name";
    String own = text(table.column(column).get(row));
    return table.containsColumn(names) && !table.column(names).isMissing(row)
        ? named(own, table.column(names).getString(row))
        : own;
  }

  /** Of {@code pool=0x… category=M} and {@code ["pool-22",null]} it is what each has. */
  private static String named(String own, String names) {
    if (!names.startsWith("[")) {
      return names;
    }
    String[] parts = own.split(" ");
    String[] each = names.substring(1, names.length() - 1).split(",");
    if (parts.length != each.length) {
      return own; // a comma or a blank in a name or a value
    }
    return IntStream.range(0, parts.length)
        .mapToObj(i -> each[i].equals("null") ? parts[i] : each[i].replace("\"", ""))
        .collect(joining(" "));
  }

  private static String text(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return Numbers.text(((Number) value).doubleValue());
    }
    return value instanceof Instant moment
        ? moment.toString()
        : HASH.matcher(String.valueOf(value)).replaceAll("$1…$2");
  }
}

package io.pocoscope.result.market;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table on its side, for people: a column to a row, and a line to each column of tables. */
final class SideBySide {
  private SideBySide() {}

  /**
   * Such a table.
   *
   * @param corner the heading of the headings
   * @param heading of a row, which heads its column here
   */
  static <T> Result of(
      String corner, Function<? super T, String> heading, Columns<T> columns, List<T> rows) {
    Result upright = columns.result(rows);
    List<List<Object>> lines = new ArrayList<>();
    for (int i = 0; i < upright.columns().size(); i++) {
      ResultColumn column = upright.columns().get(i);
      if (column.inTables()) {
        List<Object> line = new ArrayList<>(List.of(column.header()));
        for (List<Object> row : upright.rows()) {
          line.add(Cell.people(row.get(i)));
        }
        lines.add(line);
      }
    }
    return headed(corner, rows.stream().<String>map(heading).toList()).result(lines);
  }

  /** Columns whose rows are lists of what stands in them, text first. */
  static Columns<List<Object>> headed(String corner, List<String> headings) {
    Columns<List<Object>> columns =
        Columns.<List<Object>>none().forPeople(corner, line -> line.get(0)).styled(Style.TEXT);
    for (int i = 0; i < headings.size(); i++) {
      int place = i + 1;
      columns = columns.forPeople(headings.get(i), line -> line.get(place));
    }
    return columns;
  }
}

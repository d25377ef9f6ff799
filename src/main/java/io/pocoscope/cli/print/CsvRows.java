package io.pocoscope.cli.print;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.WholeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows as comma-separated values (RFC 4180). */
public final class CsvRows {
  private CsvRows() {}

  public static String header(List<ResultColumn> columns) {
    return columns.stream()
        .filter(ResultColumn::inData)
        .map(column -> quoted(column.key()))
        .collect(Collectors.joining(","));
  }

  public static String row(List<ResultColumn> columns, List<Object> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).inData()) {
        cells.add(quoted(cell(columns.get(i), Cell.data(row.get(i)))));
      }
    }
    return String.join(",", cells);
  }

  /** Names may hold any character: nothing else than JSON could part a list of them. */
  private static String cell(ResultColumn column, Object value) {
    if (column.style() == ResultColumn.Style.NAME && value instanceof Collection<?> names) {
      return names.stream().allMatch(Objects::isNull) ? "" : JsonRows.value(names).toString();
    }
    return WholeText.of(value);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

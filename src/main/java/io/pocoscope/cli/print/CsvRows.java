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

/**
 * Rows as comma-separated values (RFC 4180).
 *
 * @param guarded whether text that a spreadsheet would take for a formula is kept from it
 */
public record CsvRows(boolean guarded) {
  /** For files that we read again: every value as it is. */
  public static CsvRows exact() {
    return new CsvRows(false);
  }

  public String header(List<ResultColumn> columns) {
    return columns.stream()
        .filter(ResultColumn::inData)
        .map(column -> quoted(safe(column.key())))
        .collect(Collectors.joining(","));
  }

  public String row(List<ResultColumn> columns, List<Object> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).inData()) {
        Object value = Cell.data(row.get(i));
        String text = text(columns.get(i), value);
        cells.add(quoted(isNumber(value) ? text : safe(text)));
      }
    }
    return String.join(",", cells);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number
        || (value instanceof Collection<?> all && all.stream().allMatch(Number.class::isInstance));
  }

  private String safe(String text) {
    return guarded ? FormulaGuard.guarded(text) : text;
  }

  /** Names may hold any character: nothing else than JSON could part a list of them. */
  private static String text(ResultColumn column, Object value) {
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

package io.pocoscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values (RFC 4180). */
final class CsvRows {
  private CsvRows() {}

  static String header(List<ResultColumn> columns) {
    return columns.stream()
        .filter(ResultColumn::inData)
        .map(column -> quoted(column.key()))
        .collect(Collectors.joining(","));
  }

  static String row(List<ResultColumn> columns, List<Object> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).inData()) {
        cells.add(quoted(CellText.whole(row.get(i))));
      }
    }
    return String.join(",", cells);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

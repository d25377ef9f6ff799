package io.pocoscope.result.column;

import io.pocoscope.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as a Markdown table. */
public final class MarkdownRows {
  private MarkdownRows() {}

  public static List<String> of(Result result, boolean wide) {
    List<ResultColumn> columns = result.columns();
    List<Integer> shown =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).inTables()).boxed().toList();
    List<String> lines = new ArrayList<>();
    lines.add(line(shown.stream().map(i -> MarkdownText.line(columns.get(i).heading())).toList()));
    lines.add(line(shown.stream().map(i -> rule(columns.get(i))).toList()));
    result.allRows().forEach(row -> lines.add(line(cells(columns, row, shown, wide))));
    return lines;
  }

  private static List<String> cells(
      List<ResultColumn> columns, List<Object> row, List<Integer> shown, boolean wide) {
    return shown.stream()
        .map(i -> MarkdownText.line(CellText.shown(row.get(i), columns.get(i).style(), wide)))
        .toList();
  }

  private static String rule(ResultColumn column) {
    return column.isText() ? "---" : "---:";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}

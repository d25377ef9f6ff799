package io.pocoscope.result.column;

import io.pocoscope.result.column.ResultColumn.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Named values, one to a line. */
final class FactLines {
  private FactLines() {}

  /**
   * A row as lines.
   *
   * @param style how its values are shown
   */
  static Result of(List<ResultColumn> columns, List<Object> row, Style style) {
    return Result.of(
        List.of(
            ResultColumn.unknown("fact", Kind.TEXT),
            ResultColumn.unknown("value", Kind.ANY).styled(style)),
        IntStream.range(0, columns.size())
            .mapToObj(i -> line(columns.get(i), row.get(i)))
            .toList());
  }

  private static List<Object> line(ResultColumn column, Object value) {
    return Arrays.asList(column.key().replace('_', ' '), value);
  }
}

package io.pocoscope.notebook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A table as text, for whoever cannot see HTML or a picture, and to compare with. */
final class Plain {
  private Plain() {}

  static String of(Table table) {
    return of(table, Cells.MOST_ROWS);
  }

  /** The same, of all rows. */
  static String whole(Table table) {
    return of(table, Integer.MAX_VALUE);
  }

  private static String of(Table table, int most) {
    Cells cells = new Cells(table, most);
    List<List<String>> lines = new ArrayList<>();
    lines.add(cells.names());
    lines.addAll(cells.rows());
    int[] widths =
        IntStream.range(0, table.columnCount())
            .map(i -> lines.stream().mapToInt(line -> length(line.get(i))).max().orElse(0))
            .toArray();
    String text = lines.stream().map(line -> line(cells, line, widths)).collect(joining("\n"));
    return text + (cells.left() > 0 ? "\n… and " + cells.left() + " rows more" : "");
  }

  private static String line(Cells cells, List<String> line, int[] widths) {
    return IntStream.range(0, line.size())
        .mapToObj(i -> padded(line.get(i), widths[i], cells.isNumeric(i)))
        .collect(joining("  "))
        .stripTrailing();
  }

  private static String padded(String text, int width, boolean toTheRight) {
    String blanks = " ".repeat(width - length(text));
    return toTheRight ? blanks + text : text + blanks;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

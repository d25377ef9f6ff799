package io.pocoscope.notebook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A table in HTML. Names in it are anybody's, so that every cell is escaped. */
final class Html {
  private Html() {}

  static String of(Table table) {
    Cells cells = new Cells(table, Cells.MOST_ROWS);
    String body = cells.rows().stream().map(row -> row("td", cells, row)).collect(joining("\n"));
    return "<table>\n<thead>\n"
        + row("th", cells, cells.names())
        + "\n</thead>\n<tbody>\n"
        + body
        + "\n</tbody>\n</table>"
        + (cells.left() > 0 ? "\n<p>… and " + cells.left() + " rows more</p>" : "");
  }

  private static String row(String tag, Cells cells, List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cell(tag, cells.isNumeric(i) ? "right" : "left", row.get(i)))
        .collect(joining("", "<tr>", "</tr>"));
  }

  private static String cell(String tag, String side, String text) {
    return "<" + tag + " style=\"text-align: " + side + "\">" + escaped(text) + "</" + tag + ">";
  }

  /** Dollar signs too, between which a notebook's page would see mathematics. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("$", "&#36;");
  }
}

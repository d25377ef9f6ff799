package io.pocoscope.report.html;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.CellText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.text.TextWidth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A result as a table that a script can sort and filter, and that is whole without one. */
final class HtmlTable {
  /** Fewer rows are seen at once. */
  private static final int FILTERED_FROM = 12;

  private static final int LONGEST = 200;

  private final HtmlText text;

  HtmlTable(HtmlText text) {
    this.text = text;
  }

  /**
   * Adds it.
   *
   * @param heading the id of the element that names it
   */
  void write(Element to, Result result, String heading) {
    Result lines = result.inLines();
    Element region =
        to.appendElement("div")
            .attr("class", "scroll")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-labelledby", heading);
    Element table = region.appendElement("table").attr("aria-labelledby", heading);
    if (lines.rows().size() >= FILTERED_FROM) {
      table.attr("data-filter", "yes");
    }
    List<ResultColumn> columns = lines.columns();
    List<Integer> shown =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).inTables()).boxed().toList();
    Element head = table.appendElement("thead").appendElement("tr");
    shown.forEach(i -> heading(head, columns.get(i)));
    Element body = table.appendElement("tbody");
    lines.rows().forEach(row -> row(body, columns, row, shown));
    lines.total().ifPresent(row -> row(table.appendElement("tfoot"), columns, row, shown));
  }

  private static void heading(Element row, ResultColumn column) {
    Element cell = row.appendElement("th").attr("scope", "col").text(column.heading());
    if (!column.meaning().isEmpty()) {
      cell.attr("title", column.meaning());
    }
    if (!column.isText()) {
      cell.attr("class", "number");
    }
  }

  private void row(
      Element to, List<ResultColumn> columns, List<Object> values, List<Integer> shown) {
    Element row = to.appendElement("tr");
    for (int i : shown) {
      ResultColumn column = columns.get(i);
      String shownText = shown(values.get(i), column.style());
      // What is empty names no row.
      boolean names = i == shown.get(0) && !shownText.isBlank();
      Element cell = row.appendElement(names ? "th" : "td");
      if (names) {
        cell.attr("scope", "row");
      }
      if (!column.isText()) {
        cell.attr("class", "number");
      }
      if (Cell.data(values.get(i)) instanceof Number number) {
        cell.attr("data-sort", Objects.toString(number));
      }
      text.write(cell, shownText);
    }
  }

  /** Strangers' words are cut where they would fill the page. */
  private static String shown(Object value, ResultColumn.Style style) {
    String whole = CellText.shown(value, style, true);
    return style == ResultColumn.Style.TEXT || style == ResultColumn.Style.NAME
        ? TextWidth.cut(whole, LONGEST)
        : whole;
  }
}

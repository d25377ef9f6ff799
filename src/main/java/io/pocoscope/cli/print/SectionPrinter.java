package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Section;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.MarkdownText;
import java.util.List;

/**
 * Prints results one below the other: under headings for people, as one object in JSON, and in CSV
 * as one value to a line, for the parts have different columns.
 */
public final class SectionPrinter {
  private static final List<ResultColumn> CSV =
      List.of(
          ResultColumn.text("part"),
          ResultColumn.number("row"),
          ResultColumn.text("field"),
          ResultColumn.text("value"));

  private final Sheet sheet;

  public SectionPrinter(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Prints the parts that have rows; in JSON all of them, as a reader expects their names. */
  public void print(List<Section> all) {
    boolean people = sheet.format() == Format.table || sheet.format() == Format.markdown;
    List<Section> sections = all.stream().filter(section -> section.isFor(people)).toList();
    switch (sheet.format()) {
      case json -> sheet.json(json(sections));
      case csv -> {
        sheet.csv(CsvRows.header(CSV));
        sections.forEach(this::csv);
      }
      case table, markdown -> forPeople(sections);
    }
  }

  private static ObjectNode json(List<Section> sections) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sections.forEach(section -> json.set(section.key(), section.result().asJson()));
    return json;
  }

  private void forPeople(List<Section> sections) {
    String before = "";
    for (Section section : sections) {
      if (!section.result().rows().isEmpty()) {
        sheet.out().print(before);
        sheet.out().println(title(section));
        new Printer(sheet).print(section.result());
        before = System.lineSeparator();
      }
    }
  }

  private String title(Section section) {
    return sheet.format() == Format.markdown
        ? "## " + MarkdownText.line(section.title()) + "\n"
        : ForeignText.line(section.title());
  }

  private void csv(Section section) {
    List<ResultColumn> columns = section.result().inLines().columns();
    List<List<Object>> rows = section.result().inLines().rows();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = Cell.data(rows.get(row).get(i));
        if (columns.get(i).inData() && value != null) {
          sheet.csv(CsvRows.row(CSV, List.of(section.key(), row + 1, columns.get(i).key(), value)));
        }
      }
    }
  }
}

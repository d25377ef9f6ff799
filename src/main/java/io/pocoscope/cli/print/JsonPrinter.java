package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import java.util.List;

/** Prints JSON: rows as an array of objects, parts as one object. */
final class JsonPrinter implements Printer {
  private final Sheet sheet;

  JsonPrinter(Sheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public void print(Result result) {
    sheet.json(result.asJson());
  }

  /** All parts, those without rows too, as a reader expects their names. */
  @Override
  public void print(List<Section> sections) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sections.stream()
        .filter(section -> section.isFor(false))
        .forEach(section -> json.set(section.key(), section.result().asJson()));
    sheet.json(json);
  }
}

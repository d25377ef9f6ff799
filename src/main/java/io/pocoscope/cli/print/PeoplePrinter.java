package io.pocoscope.cli.print;

import io.pocoscope.result.column.Section;
import java.util.List;

/** Prints parts one below the other, each under its title; those without rows not at all. */
abstract class PeoplePrinter implements Printer {
  private final Sheet sheet;

  PeoplePrinter(Sheet sheet) {
    this.sheet = sheet;
  }

  Sheet sheet() {
    return sheet;
  }

  /** A title, on lines of its own. */
  abstract String title(String title);

  @Override
  public void print(List<Section> sections) {
    String before = "";
    for (Section section : sections) {
      if (section.isFor(true) && !section.result().rows().isEmpty()) {
        sheet.out().print(before);
        sheet.out().println(title(section.title()));
        print(section.result());
        before = System.lineSeparator();
      }
    }
  }
}

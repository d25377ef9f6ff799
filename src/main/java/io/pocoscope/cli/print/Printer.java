package io.pocoscope.cli.print;

import io.pocoscope.result.column.Result;

/** Prints a result in one of the four formats. */
public final class Printer {
  private final Sheet sheet;

  public Printer(Sheet sheet) {
    this.sheet = sheet;
  }

  public void print(Result found) {
    Result result = found.inLines();
    switch (sheet.format()) {
      case table -> new TextTable(result, sheet.wide()).lines().forEach(sheet.out()::println);
      case markdown -> MarkdownRows.of(result, sheet.wide()).forEach(sheet.out()::println);
      case json -> sheet.json(found.asJson());
      case csv -> csv(result);
    }
  }

  private void csv(Result result) {
    sheet.csv(CsvRows.header(result.columns()));
    result.rows().forEach(row -> sheet.csv(CsvRows.row(result.columns(), row)));
  }
}

package io.pocoscope.cli.print;

import io.pocoscope.result.column.Result;
import io.pocoscope.text.ForeignText;

/** Prints tables for a terminal. */
final class TablePrinter extends PeoplePrinter {
  TablePrinter(Sheet sheet) {
    super(sheet);
  }

  @Override
  public void print(Result result) {
    new TextTable(result.inLines(), sheet().wide(), sheet().width())
        .lines()
        .forEach(sheet().out()::println);
  }

  @Override
  String title(String title) {
    return ForeignText.line(title);
  }
}

package io.pocoscope.cli.print;

import io.pocoscope.result.column.MarkdownRows;
import io.pocoscope.result.column.Result;
import io.pocoscope.text.MarkdownText;

/** Prints Markdown's tables. */
final class MarkdownPrinter extends PeoplePrinter {
  MarkdownPrinter(Sheet sheet) {
    super(sheet);
  }

  @Override
  public void print(Result result) {
    MarkdownRows.of(result.inLines(), sheet().wide()).forEach(sheet().out()::println);
  }

  @Override
  String title(String title) {
    return "## " + MarkdownText.line(title) + "\n";
  }
}

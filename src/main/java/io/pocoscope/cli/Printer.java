package io.pocoscope.cli;

import java.io.PrintStream;

/** Prints a result in one of the four formats. */
final class Printer {
  private final PrintStream out;
  private final Format format;
  private final boolean wide;

  Printer(PrintStream out, Format format, boolean wide) {
    this.out = out;
    this.format = format;
    this.wide = wide;
  }

  void print(Result result) {
    switch (format) {
      case table -> new TextTable(result, wide).lines().forEach(out::println);
      case markdown -> MarkdownRows.of(result, wide).forEach(out::println);
      case json -> out.println(result.asJson().toPrettyString());
      case csv -> csv(result);
    }
  }

  private void csv(Result result) {
    out.println(CsvRows.header(result.columns()));
    result.rows().forEach(row -> out.println(CsvRows.row(result.columns(), row)));
  }
}

package io.pocoscope.cli.print;

import java.util.function.Function;

/** How a result is printed; the names are what people give. */
public enum Format {
  table(TablePrinter::new, true),
  json(JsonPrinter::new, false),
  csv(CsvPrinter::new, false),
  markdown(MarkdownPrinter::new, true);

  private final Function<Sheet, Printer> printer;
  private final boolean forPeople;

  Format(Function<Sheet, Printer> printer, boolean forPeople) {
    this.printer = printer;
    this.forPeople = forPeople;
  }

  /** What prints in this format. */
  Printer on(Sheet sheet) {
    return printer.apply(sheet);
  }

  /** Whether people read it, who want what is shortened and laid out; else machines. */
  public boolean forPeople() {
    return forPeople;
  }
}

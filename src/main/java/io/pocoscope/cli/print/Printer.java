package io.pocoscope.cli.print;

import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import java.util.List;

/** Prints results in one format. */
public interface Printer {
  /** Prints a result. */
  void print(Result result);

  /** Prints the parts of a result that has several. */
  void print(List<Section> sections);

  /** What prints on a sheet in its format. */
  static Printer on(Sheet sheet) {
    return sheet.format().on(sheet);
  }
}

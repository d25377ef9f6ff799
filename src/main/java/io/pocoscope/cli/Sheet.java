package io.pocoscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.text.ForeignText;
import java.io.PrintStream;

/**
 * What results are printed on.
 *
 * @param out standard output
 * @param format one of the four
 * @param wide whether addresses and names are shown whole
 * @param shown whether a terminal shows it, which obeys what is written to it
 */
record Sheet(PrintStream out, Format format, boolean wide, boolean shown) {

  /** A row of CSV: as it is, but on a terminal. */
  void csv(String row) {
    out.println(shown ? ForeignText.line(row) : row);
  }

  /** A value in JSON, on lines of its own. */
  void json(JsonNode json) {
    out.println(ForeignText.json(json.toPrettyString()));
  }
}

package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.text.ForeignText;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * What results are printed on.
 *
 * @param out standard output
 * @param format one of the four
 * @param wide whether addresses and names are shown whole
 * @param shown whether a terminal shows it, which obeys what is written to it
 * @param held where JSON is held back until all is said of it; empty where it is shown at once
 */
public record Sheet(
    PrintStream out, Format format, boolean wide, boolean shown, Optional<List<JsonNode>> held) {

  /** A row of CSV: as it is, but on a terminal. */
  public void csv(String row) {
    out.println(shown ? ForeignText.line(row) : row);
  }

  /** A value in JSON, on lines of its own. */
  public void json(JsonNode json) {
    if (held.isPresent()) {
      held.get().add(json);
    } else {
      out.println(ForeignText.json(json.toPrettyString()));
    }
  }
}

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
 * @param format how
 * @param wide whether addresses and names are shown whole
 * @param width how many columns a table may take where it is not wide
 * @param guarded whether CSV keeps text from a spreadsheet that would take it for a formula
 * @param shown whether a terminal shows it, which obeys what is written to it
 * @param held where JSON is held back until all is said of it; empty where it is shown at once
 */
public record Sheet(
    PrintStream out,
    Format format,
    boolean wide,
    int width,
    boolean guarded,
    boolean shown,
    Optional<List<JsonNode>> held) {

  /** How CSV is written on it. */
  public CsvRows csvRows() {
    return new CsvRows(guarded);
  }

  /** A row of CSV: as it is, but on a terminal. */
  public void csv(String row) {
    out.println(shown ? ForeignText.line(row) : row);
  }

  /** A value in JSON, on lines of its own. */
  public void json(JsonNode json) {
    if (held.isPresent()) {
      held.get().add(json);
    } else {
      showJson(json);
    }
  }

  /** The same, whether or not JSON is held back. */
  public void showJson(JsonNode json) {
    out.println(ForeignText.json(json.toPrettyString()));
  }
}

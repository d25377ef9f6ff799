package io.pocoscope.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.result.Catalogue;
import io.pocoscope.result.column.Described;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.text.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/columns.md is what the results say of themselves; {@code -Dpages.write=true} writes it anew.
 */
class ColumnsPageTest {
  private static final Path PAGE = Path.of("docs", "columns.md");
  private static final String HEAD =
      """
      # What the columns mean

      A result has these columns in JSON, CSV, `--save`d tables and Tablesaw frames (`io.pocoscope.result.Frames`), by the same names and in the same order; tables and Markdown show those that have a heading, some of them shortened. Some stand only where an option, the process, the game or the store has something for them. This page is made from the program.

      - A result of one object is one row in a frame and an object in JSON; CSV has a line to a column (`fact,value`). Results of several parts (`show`, `slashing`) are one object in JSON, and in CSV a line to a value (`part,row,field,value`). `sync`, `status`, `status --verify`, `calibrate`, `simulate` and `replay` have a JSON form of their own, with these columns in it.
      - Where rows are of groups (`--by`), the groups' columns stand first, each under the grouping's name: an address, a category, a month, true or false, or `(none)`, or `(unknown)` where the store does not know it.
      - Behind a column of addresses whose owners may have given a name stands a column `…_name`; anybody can give any name.
      - Nothing is `null` in JSON, no text in CSV, NULL in a table of the store, and missing in a frame.
      - An infinite value (`odds_ratio` where every slot with the items failed, or no other did) is `"Infinity"` in JSON and infinite in a frame; Tablesaw 0.44.4 gives no mean of a column with one (`findings/tablesaw-mean-beside-infinity.sh`).
      - Frames that Tablesaw writes as CSV come back with other types, moments as text and a label such as `5d` as a number (`findings/tablesaw-csv-changes-types.sh`): read `--format csv` with the types given, or ask the store again.
      - Shares and probabilities are of 1, and per cent only in tables. Money is RLC: what was observed to the nRLC (in a frame a double), what models give as a double.

      """;

  @Test
  void thePageSaysWhatTheProgramSays() throws IOException {
    String page =
        HEAD + Catalogue.all().stream().map(ColumnsPageTest::section).collect(joining("\n"));
    if (Boolean.getBoolean("pages.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String section(Described result) {
    return "## "
        + result.name()
        + "\n\n"
        + MarkdownText.line(result.what())
        + " By `"
        + result.commands()
        + "`.\n\n| column | in tables | unit | range | meaning |\n|---|---|---|---|---|\n"
        + result.columns().stream()
            .filter(ResultColumn::inData)
            .map(ColumnsPageTest::row)
            .collect(joining());
  }

  private static String row(ResultColumn column) {
    return "| `"
        + column.key()
        + "` | "
        + MarkdownText.line(column.heading())
        + " | "
        + column.unit().label()
        + " | "
        + column.range().label()
        + " | "
        + MarkdownText.line(column.meaning())
        + " |\n";
  }
}

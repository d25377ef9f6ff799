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

      Every result has these columns in JSON, CSV, `--save`d tables and Tablesaw frames (`io.pocoscope.result.Frames`), by the same names and in the same order; tables and Markdown show those that have a heading, some of them shortened. This page is made from the program.

      - Where rows are of groups (`--by`), the groups' columns stand first, each under the grouping's name: an address, or `(none)`, or `(unknown)` where the store does not know it.
      - Behind a column of addresses whose owners may have given a name stands a column `…_name`; anybody can give any name.
      - Nothing is `null` in JSON, no text in CSV, NULL in a table of the store, and missing in a frame.
      - Shares and probabilities are of 1, and per cent only in tables. Money is RLC, to the nRLC; in a frame it is a double.

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

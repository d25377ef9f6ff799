package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.print.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' words reach a person's terminal without doing anything there. */
@Tag("slow")
class ForeignWordsTest {
  private static final String HOSTILE = "\u001b[2J\u009b1m\u202ecod\u2028x\u200b|<b>`[a](b)";
  private static final String NAMES = "select name from app order by name";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aNameDoesNothingInAnyFormatOnATerminal(Format format) throws IOException {
    cli.ok("import", apps(HOSTILE));
    assertHarmless(cli.onTerminal().ok("query", NAMES, "--format", format).out());
  }

  @Test
  void dataPassWholeIntoAFile() throws IOException {
    cli.ok("import", apps(HOSTILE));
    assertThat(cli.ok("query", NAMES, "--format", "csv").out())
        .isEqualTo("name\n" + HOSTILE + "\n");
    assertThat(cli.ok("query", NAMES, "--format", "json").json().get(0).path("name").asText())
        .isEqualTo(HOSTILE);
    assertThat(
            cli.onTerminal()
                .ok("query", NAMES, "--format", "json")
                .json()
                .get(0)
                .path("name")
                .asText())
        .isEqualTo(HOSTILE);
  }

  @Test
  void markdownShowsMarkupAsItWasWritten() throws IOException {
    cli.ok("import", apps("[click](http://evil) | <img src=x>"));
    assertThat(cli.ok("query", NAMES, "--format", "markdown").lines())
        .contains("| \\[click\\](http\\://evil) \\| &lt;img src=x&gt; |");
  }

  @Test
  void aLongNameIsCutInATableAndWholeInData() throws IOException {
    String name = "n".repeat(5000);
    cli.ok("import", apps("short", name));
    String sql = "select id, name, 1 as one from app order by name desc";
    assertThat(cli.ok("query", sql).out())
        .isEqualTo(
            """
            id   name                                                                    one
            --------------------------------------------------------------------------------
            0xa1 short                                                                     1
            0xa2 nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…   1
            """);
    assertThat(cli.ok("query", sql, "--wide").out()).contains(name);
    assertThat(cli.ok("query", sql, "--format", "csv").out()).contains("," + name + ",");
  }

  @Test
  void columnsStayBelowEachOtherWhateverTheLetters() throws IOException {
    cli.ok("import", apps("日本", "e\u0301te\u0301", "abcd"));
    assertThat(cli.ok("query", "select name, 1 as x from app order by id").lines())
        .containsExactly("name x", "------", "日本 1", "e\u0301te\u0301  1", "abcd 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no\u001b[31m\u202esuch\ncommand", "--db=\u009b.duckdb", "--format=\u2028\u001b"})
  void whatIsWrongIsQuotedOnOneLine(String argument) {
    Cli.Run run = cli.run("status", argument);
    assertHarmless(run.err());
    assertThat(run.err()).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void theNamesOfColumnsDoNothingEither() throws IOException {
    cli.ok("import", apps("a"));
    Cli.Run run = cli.ok("query", "select 1 as \"\u001b[1m\u202e\"");
    assertHarmless(run.out());
    assertThat(run.out()).startsWith("\\u001b[1m\\u202e\n");
  }

  @Test
  void aMessageThatQuotesDataIsOneHarmlessLine() throws IOException {
    cli.ok("import", apps(HOSTILE));
    Cli.Run run = cli.run("query", "select cast(name as integer) from app");
    assertHarmless(run.err());
    assertThat(run.err()).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void keysAndNamesOfFilesAreQuotedHarmlessly() throws IOException {
    Path file = folder.resolve("odd\u001b[31m\u202ename.json");
    Files.writeString(
        file, "{\"data\": {\"apps\": [{\"id\": \"0xa1\", \"\\u001b]0;title\\u0007\\u2028\": 1}]}}");
    Cli.Run run = cli.ok("import", file, "--verbose");
    assertThat(run.err()).contains("odd\\u001b[31m\\u202ename.json").contains("\\u001b]0;title");
    assertHarmless(run.err());
    assertHarmless(run.out());
  }

  private static void assertHarmless(String shown) {
    assertThat(shown.replaceAll("[\n]", ""))
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\u0080-\u009f]");
  }

  private Path apps(String... names) throws IOException {
    StringBuilder json = new StringBuilder("{\"data\": {\"apps\": [");
    for (int i = 0; i < names.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"id\": \"0xa")
          .append(i + 1)
          .append("\", \"name\": ")
          .append(quoted(names[i]))
          .append("}");
    }
    return Files.writeString(folder.resolve("apps.json"), json + "]}}");
  }

  private static String quoted(String name) {
    return new TextNode(name).toString();
  }
}

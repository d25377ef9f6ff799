package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.frame.Calling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that are named can be copied: they begin as the program was called. */
class CallingTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder).calledAs("./pocoscope");
  }

  @Test
  void anErrorNamesTheProgramAsItWasCalled() {
    assertThat(cli.run("failures").err())
        .startsWith("pocoscope: there is no store at ")
        .contains("'./pocoscope import FILE' or './pocoscope sync --network arbitrum'");
    assertThat(cli.run("failures", "--by", "nobody").err())
        .contains("see './pocoscope failures --help'");
  }

  @Test
  void theStoreThatWasNamedIsInWhatIsToFollow() {
    assertThat(cli.run("--db", folder.resolve("my file.duckdb"), "failures").err())
        .contains(" ./pocoscope --db '" + folder + "/my file.duckdb' import FILE or ");
    assertThat(cli.run("failures", "--db", folder.resolve("b.duckdb")).err())
        .contains("'./pocoscope --db " + folder + "/b.duckdb import FILE'");
    assertThat(cli.run("failures", "--db", "b.duckdb", "--by", "nobody").err())
        .contains("see './pocoscope failures --help'");
  }

  @Test
  void helpAndGreetingNameItToo() {
    assertThat(cli.ok().out())
        .contains("  ./pocoscope demo  ", "All commands: ./pocoscope --help")
        .startsWith("pocoscope tells");
    assertThat(cli.ok().lines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok("import", "--help").out())
        .contains("  ./pocoscope import tasks.json", "curl … | ./pocoscope import -");
  }

  /** A shell takes what stands there as it is: no quotes within quotes. */
  @Test
  void aProgramInAFolderWithSpacesIsQuotedOnce() {
    cli.calledAs("'/my tools/pocoscope'");
    assertThat(cli.run("failures").err())
        .contains("fill one with '/my tools/pocoscope' import FILE or '/my tools/pocoscope' sync");
    assertThat(cli.run("failures", "--by", "nobody").err())
        .endsWith("; see '/my tools/pocoscope' failures --help\n");
  }

  @Test
  void everyCommandOfALineIsNamedAnew() {
    assertThat(cli.ok("--help").out())
        .contains("./pocoscope import tasks.json && ./pocoscope failures --by requester");
  }

  @Test
  void aReportsCommandsAreThoseOfTheProgram() throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Path page = folder.resolve("page.md");
    cli.ok("report", "--to", page);
    assertThat(page).content().contains("./pocoscope --db ").doesNotContain(" pocoscope --db");
  }

  /** What others wrote is no command of ours. */
  @ParameterizedTest
  @CsvSource({
    "the app pocoscope sync, the app pocoscope sync",
    "\"run 'pocoscope sync' again\", \"run './x/pocoscope sync' again\"",
    "run `pocoscope export --to FILE`, run `./x/pocoscope export --to FILE`",
    "what pocoscope needs, what pocoscope needs",
    "pocoscope: there is none, pocoscope: there is none"
  })
  void onlyCommandsAreNamedAnew(String written, String said) {
    String plain = written.replace("\"", "");
    assertThat(new Calling("./x/pocoscope").in(plain)).isEqualTo(said.replace("\"", ""));
    assertThat(new Calling(Calling.USUAL).in(plain)).isEqualTo(plain);
  }

  @Test
  void whatAShellFindsByItsNameIsCalledByIt() throws IOException {
    Path here = Files.createFile(folder.resolve("poco"));
    assertThat(here.toFile().setExecutable(true)).isTrue();
    String path = "/nowhere:" + folder;
    assertThat(Calling.word(here.toString(), path)).isEqualTo("poco");
    assertThat(Calling.word("./poco", path)).isEqualTo("./poco");
    assertThat(Calling.word("/opt/x/poco", path)).isEqualTo("/opt/x/poco");
    assertThat(Calling.word(here.toString(), "/nowhere")).isEqualTo(here.toString());
    assertThat(Calling.word("poco", "/nowhere")).isEqualTo("./poco");
    assertThat(Calling.word("poco", path)).isEqualTo("poco");
  }
}

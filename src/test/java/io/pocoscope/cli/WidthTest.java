package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown fits the terminal that shows it; a pipe gets every line as it is. */
class WidthTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @CsvSource({"80, 80", "120, 120", "200, 200", "999, 200", "10, 40", "wide, 80"})
  void notesAreBrokenAtTheTerminalsWidth(String columns, int width) throws IOException {
    store();
    String err = cli.with("COLUMNS", columns).seen().ok("failures", "--by", "requester").err();
    assertThat(err.lines()).allMatch(line -> line.length() <= width, "within " + width);
    assertThat(err.lines().mapToInt(String::length).max().orElseThrow())
        .as("it is used")
        .isGreaterThan(Math.min(width, 80) / 2);
  }

  @Test
  void inAPipeEveryNoteIsALine() throws IOException {
    store();
    String wide = cli.with("COLUMNS", "60").ok("failures").err();
    assertThat(wide.lines()).anyMatch(line -> line.length() > 80);
    assertThat(wide).doesNotContain("\n ");
  }

  @Test
  void errorsAreBrokenToo() {
    String err = cli.with("COLUMNS", "60").seen().run("failures").err();
    assertThat(err.lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.length() <= 60 || !line.contains(" "));
  }

  @Test
  void helpIsAsWideAsTheTerminalButNeverNarrowerThanItsExamples() {
    assertThat(widest(cli.onTerminal().with("COLUMNS", "140").ok("sync", "--help")))
        .isBetween(100, 140);
    assertThat(widest(cli.with("COLUMNS", "50").ok("sync", "--help"))).isBetween(60, 80);
  }

  private static int widest(Cli.Run run) {
    return run.out().lines().mapToInt(String::length).max().orElseThrow();
  }

  private void store() throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
  }
}

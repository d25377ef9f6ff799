package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of itself. */
class HelpTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import",
        "sync",
        "watch",
        "offchain",
        "status",
        "failures",
        "patterns",
        "actors",
        "vet",
        "compare",
        "trend",
        "causes",
        "show",
        "calibrate",
        "export",
        "ruin",
        "slashing",
        "simulate",
        "replay",
        "report",
        "serve",
        "completion",
        "man",
        "doctor",
        "query",
        "devnet",
        "demo"
      })
  void everyCommandHasHelpWithAnExampleInEightyColumns(String command) {
    PrintStream own = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream(); // picocli's, of texts it refuses
    System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
    Cli.Run run;
    try {
      run = cli.ok(command, "--help");
    } finally {
      System.setErr(own);
    }
    assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(run.out()).contains("Usage: pocoscope " + command).containsPattern("Examples?:");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80, "fits 80 columns");
    assertThat(run.lines()).as("no line of the footer is broken").containsAll(footer(command));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whoNamesNoCommandIsToldWhatToTry() {
    Cli.Run run = cli.ok();
    assertThat(run.lines()).contains("All commands: pocoscope --help").hasSizeLessThan(10);
    assertThat(run.lines()).allMatch(line -> line.length() <= 88);
  }

  private List<String> footer(String command) {
    return Arrays.stream(
            Main.line(cli.console())
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .usageMessage()
                .footer())
        .map(line -> line.replace("%%", "%"))
        .toList();
  }

  /** Whichever command is meant, the list of commands is that of all. */
  @Test
  void theListOfCommandsIsThatOfTheCommandsThemselves() {
    String help = cli.ok("--help").out();
    Main.line(cli.console())
        .getSubcommands()
        .values()
        .forEach(
            each ->
                assertThat(help)
                    .contains(each.getCommandName())
                    .contains(each.getCommandSpec().usageMessage().description()[0].split(" ")));
  }

  /** Those that {@link ExitCode} names, and no other. */
  @Test
  void everyExitCodeIsNamed() {
    String help = cli.ok("--help").out().replaceAll("\\s+", " ");
    String codes = help.substring(help.indexOf("Exit codes:"));
    assertThat(codes.replaceAll("\\D", "")).isEqualTo("01234567");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(cli.ok("--version").out()).matches("pocoscope \\d+\\.\\d+\\.\\d+\\R");
  }
}

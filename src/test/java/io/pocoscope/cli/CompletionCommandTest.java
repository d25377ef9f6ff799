package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shell that has read the script completes what somebody has begun. */
class CompletionCommandTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  /** Called by hand, so that bash has nothing to say of how lists are shown. */
  @ParameterizedTest
  @CsvSource({
    "fail, failures",
    "rep, replay report",
    "failures --exclude-self, --exclude-self-dealing",
    "report --sec, --sections",
    "completion f, fish",
    "failures --by has, has-dataset",
    "'failures --by pool,tr', 'pool,trust'",
    "'actors --roles app,pool,work', 'app,pool,worker'",
    "failures --unit c, contribution",
    "failures --interval b, bootstrap",
    "sync --network bel, bellecour",
    "man calib, calibrate"
  })
  void bashCompletes(String begun, String completed) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("bash"), cli.ok("completion", "bash").out());
    String words = "pocoscope " + begun;
    int last = words.split(" ", -1).length - 1;
    String said =
        said(
            "bash",
            "--norc",
            "-c",
            "source "
                + script
                + "; COMP_WORDS=("
                + words
                + "); COMP_CWORD="
                + last
                + "; COMP_LINE='"
                + words
                + "'; _complete_pocoscope 2>/dev/null; echo ${COMPREPLY[@]}");
    assertThat(said.strip()).isEqualTo(completed);
  }

  @Test
  void fishKnowsEveryCommandAndItsOptions() {
    List<String> lines = cli.ok("completion", "fish").lines();
    assertThat(lines)
        .contains(
            "complete -c pocoscope -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'")
        .anyMatch(line -> line.contains("-l network -r -f -a 'arbitrum "))
        .anyMatch(line -> line.contains("-l unit -r -f -a 'slot contribution'"))
        .allMatch(line -> line.startsWith("complete -c pocoscope -n "))
        .anyMatch(line -> line.contains("-f -a failures -d 'Failure rates"))
        .anyMatch(line -> line.contains("__fish_seen_subcommand_from failures' -l by -r"))
        .anyMatch(line -> line.contains("-s q -l quiet"));
    Main.line(cli.console())
        .getSubcommands()
        .keySet()
        .forEach(name -> assertThat(lines).anyMatch(line -> line.contains(" -a " + name + " ")));
  }

  @Test
  void noSettingOfWhoMakesAScriptStandsInIt() {
    assertThat(cli.ok("completion", "fish").out())
        .contains("(default: pocoscope.duckdb)")
        .doesNotContain("test.duckdb");
  }

  @Test
  void aShellThatNobodyKnowsIsNamed() {
    Cli.Run run = cli.run("completion", "csh");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bash", "zsh", "fish").hasLineCount(1);
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException notThere) {
      return abort(command[0] + " is not here");
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}

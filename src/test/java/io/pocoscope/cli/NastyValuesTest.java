package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command, given values that nobody meant. */
class NastyValuesTest {
  /** Values; {@link NastyValuesIT} has more of them. */
  List<String> values() {
    return List.of("NaN", "5..2", ",");
  }

  /** What a path may be without a file being made of it in the folder of the build. */
  private static final List<String> PATHS = List.of("", "\u0000");

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillAStore() throws IOException {
    cli = new Cli(folder);
    assertThat(cli.runWithInput(Cli.TASKS, "import", "-").exitCode()).isZero();
    Files.writeString(folder.resolve("no-store"), "something else");
  }

  /** What each command is given beside the option that is tried, so that it is soon done. */
  private static List<String> beside(String command) {
    return Map.ofEntries(
            Map.entry("demo", List.of("--db=" + folder.resolve("no-store"))),
            Map.entry("import", List.of(folder.resolve("nothing.json").toString())),
            Map.entry(
                "devnet", List.of("--dump=" + folder.resolve("dump"), "--deals=2", "--force")),
            // Either is refused, or it would serve.
            Map.entry("serve", List.of("--port=65536", "--listen=no address")),
            Map.entry("offchain", List.of("pull", "--compass=http://127.0.0.1:1", "--attempts=1")),
            Map.entry("show", List.of("0x01")),
            Map.entry("query", List.of("select 1")),
            Map.entry("compare", List.of("--a=all", "--b=all")),
            Map.entry("export", List.of("--to=" + folder.resolve("set.json"), "--force")),
            Map.entry("simulate", List.of("--runs=1", "--tasks=20", "--assets=5")),
            Map.entry(
                "ruin",
                List.of(
                    "--failure-rate=.1",
                    "--reward=.25",
                    "--penalty=1",
                    "--stake=2",
                    "--horizon=20")),
            Map.entry(
                "slashing",
                List.of(
                    "--game=today",
                    "--utility=10",
                    "--price-a=3",
                    "--price-c=4",
                    "--cost-c=2",
                    "--slash-c=3")))
        .getOrDefault(command, List.of());
  }

  @Test
  void noValueOfAnOptionIsAFaultOfOurOwn() {
    Set<String> tried = new HashSet<>();
    List<String> faults = new ArrayList<>();
    CommandLine line = Main.line(cli.console());
    for (Map.Entry<String, CommandLine> each : line.getSubcommands().entrySet()) {
      CommandSpec spec = each.getValue().getCommandSpec();
      for (OptionSpec option : spec.options()) {
        // A mixin, and an option that every command has, is one and the same in all of them.
        boolean again = !tried.add(option.longestName() + option.description()[0]);
        if (option.arity().max() > 0 && !again) {
          values(option).forEach(value -> attempt(line, each.getKey(), option, value, faults));
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(100);
    assertThat(faults).isEmpty();
  }

  private List<String> values(OptionSpec option) {
    return Path.class.isAssignableFrom(option.type()) ? PATHS : values();
  }

  /** Most values are refused while the line is read, which is soon done. */
  private static Cli.Run run(CommandLine line, List<Object> words) {
    try {
      line.parseArgs(words.stream().map(Object::toString).toArray(String[]::new));
    } catch (CommandLine.ParameterException refused) {
      return new Cli.Run(
          ExitCode.WRONG_USAGE, "", refused.getMessage().lines().findFirst().orElse(""));
    }
    return cli.run(words.toArray());
  }

  private static void attempt(
      CommandLine line, String command, OptionSpec option, String value, List<String> faults) {
    List<Object> words = new ArrayList<>(List.of(command));
    beside(command).stream()
        .filter(other -> !List.of(option.names()).contains(other.split("=", 2)[0]))
        .forEach(words::add);
    words.add(option.longestName() + "=" + value);
    Cli.Run run = run(line, words);
    boolean trace = run.err().contains("Exception") || run.err().contains("\tat ");
    boolean told = run.exitCode() == 0 || run.err().lines().count() == 1;
    if (run.exitCode() == ExitCode.OUR_FAULT || trace || !told) {
      String shown = value.length() > 50 ? value.length() + " characters" : value;
      faults.add(
          String.format(
              Locale.ROOT,
              "%s %s='%s': exit %d, %s",
              command,
              option.longestName(),
              shown,
              run.exitCode(),
              run.err().substring(0, Math.min(300, run.err().length()))));
    }
  }
}

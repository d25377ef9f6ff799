package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages say what the help says, in a language that {@code man} reads. */
class ManCommandTest {
  private static final Set<String> MACROS =
      Set.of(".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".IP", ".TP", ".BR", ".nf", ".fi");

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void everyCommandHasAPageAndEveryOptionStandsInItAsInTheHelp() {
    CommandLine whole = Main.plainLine(cli.console());
    assertSaysWhatTheHelpSays(whole, plain(cli.ok("man").out()));
    whole
        .getSubcommands()
        .forEach((name, line) -> assertSaysWhatTheHelpSays(line, plain(cli.ok("man", name).out())));
  }

  private static void assertSaysWhatTheHelpSays(CommandLine line, String page) {
    for (String sentence : line.getCommandSpec().usageMessage().description()) {
      assertThat(page).contains(sentence);
    }
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (option.hidden()) {
        continue;
      }
      assertThat(page).contains(String.join(", ", option.names()));
      for (String sentence : option.description()) {
        assertThat(page).contains(sentence.replace("%%", "%")).doesNotContain("${", "%%");
      }
    }
    for (String footer : line.getCommandSpec().usageMessage().footer()) {
      if (!footer.matches("|Examples?:|.*Exit codes: .*|.*failed, 5 stopped.*")) {
        assertThat(page).contains(footer.strip().replace("%%", "%"));
      }
    }
  }

  @Test
  void noSettingOfWhoMakesThemStandsInThem() {
    String page = cli.with("POCOSCOPE_FORMAT", "csv").ok("man", "failures").out();
    assertThat(page).contains("(default: pocoscope.duckdb)").contains("(default: table)");
  }

  /** What a reader sees of a page, on one line. */
  private static String plain(String page) {
    StringBuilder plain = new StringBuilder();
    page.lines()
        .filter(line -> !line.startsWith(".") || line.startsWith(".S"))
        .forEach(line -> plain.append(line).append(' '));
    return Pattern.compile("\\\\\\[u([0-9A-F_]+)]")
        .matcher(plain)
        .replaceAll(ManCommandTest::letter)
        .replace("\\fB", "")
        .replace("\\fR", "")
        .replace("\\&", "")
        .replace("\\-", "-")
        .replace("\\(aq", "'")
        .replace("\\(dq", "\"")
        .replace("\\(ga", "`")
        .replace("\\(ha", "^")
        .replace("\\(ti", "~")
        .replace("\\(rs", "\\");
  }

  private static String letter(MatchResult numbered) {
    StringBuilder letter = new StringBuilder();
    for (String number : numbered.group(1).split("_", -1)) {
      letter.appendCodePoint(Integer.parseInt(number, 16));
    }
    return Normalizer.normalize(letter, Normalizer.Form.NFC);
  }

  @Test
  void pagesAreAsciiAndNoTextIsTakenForAMacro() {
    for (String page : allPages()) {
      assertThat(page).matches("[\\n\\x20-\\x7e]+");
      assertThat(page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
          .allMatch(line -> MACROS.contains(line.substring(0, 3)));
      assertThat(page.lines().filter(line -> line.startsWith(".SH")))
          .contains(
              ".SH \"NAME\"",
              ".SH \"SYNOPSIS\"",
              ".SH \"DESCRIPTION\"",
              ".SH \"EXIT STATUS\"",
              ".SH \"ENVIRONMENT\"",
              ".SH \"FILES\"",
              ".SH \"EXAMPLES\"",
              ".SH \"SEE ALSO\"");
      assertThat(page.lines().filter(line -> line.matches("\\\\fB[0-7]\\\\fR"))).hasSize(8);
    }
  }

  private List<String> allPages() {
    List<String> pages = new ArrayList<>(List.of(cli.ok("man").out()));
    Main.line(cli.console())
        .getSubcommands()
        .keySet()
        .forEach(name -> pages.add(cli.ok("man", name).out()));
    return pages;
  }

  @Test
  void groffHasNothingToSayOfThem() throws IOException, InterruptedException {
    Path pages = folder.resolve("share/man1");
    Cli.Run run = cli.ok("man", "--to", pages);
    int commands = Main.line(cli.console()).getSubcommands().size();
    assertThat(run.err()).isEqualTo("written: " + (commands + 1) + " pages to " + pages + "\n");
    List<String> command = new ArrayList<>(List.of("groff", "-man", "-Tutf8", "-ww", "-z"));
    try (Stream<Path> files = Files.list(pages)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    assertThat(command)
        .hasSize(5 + commands + 1)
        .anyMatch(file -> file.endsWith("/pocoscope-failures.1"));
    Process groff;
    try {
      groff = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException notThere) {
      abort("groff is not here");
      return;
    }
    assertThat(new String(groff.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(groff.waitFor()).isZero();
  }

  @Test
  void aCommandThatIsNotThereAndAFolderThatCannotBeAreNamed() throws IOException {
    Cli.Run unknown = cli.run("man", "failure");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no command failure").hasLineCount(1);
    assertThat(cli.run("man", "show", "--to", folder).exitCode()).isEqualTo(2);
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli.Run blocked = cli.run("man", "--to", file);
    assertThat(blocked.exitCode()).isEqualTo(2);
    assertThat(blocked.err()).contains("could not be written").hasLineCount(1);
  }
}

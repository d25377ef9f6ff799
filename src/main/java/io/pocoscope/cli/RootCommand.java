package io.pocoscope.cli;

import io.pocoscope.api.Labels;
import io.pocoscope.cli.frame.Calling;
import io.pocoscope.cli.frame.CommonOptions;
import io.pocoscope.cli.option.LabelsFile;
import io.pocoscope.cli.print.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code pocoscope}: the options that every command has. */
@Command(
    name = "pocoscope",
    description = "Why tasks fail on iExec's marketplace, and how sure one can be of it.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  pocoscope import tasks.json && pocoscope failures --by requester",
      "",
      "Any long option can stand in ~/.pocoscope.properties (db=history.duckdb) or in",
      "the environment (POCOSCOPE_DB); an option given here wins.",
      "Exit codes: 0 done, 1 our fault, 2 wrong usage, 3 endpoint failed, 4 check",
      "failed, 5 stopped (run it again to go on), 6 store in use, 7 bad input."
    })
final class RootCommand implements CommonOptions, Runnable {
  private static final List<String> GREETING =
      List.of(
          "pocoscope tells why tasks fail on iExec's marketplace, and how sure one can be",
          "of it.",
          "",
          "  pocoscope demo                      the whole way, on a made-up market",
          "  pocoscope sync --network arbitrum   the history of a real one",
          "  pocoscope failures --by pool        how often whose slots fail",
          "",
          "All commands: pocoscope --help");

  private final Calling calling;

  /** What the file says: it may be a pipe, which can be read once. */
  private Optional<Labels> named = Optional.empty();

  @Spec private CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "pocoscope.duckdb",
      scope = ScopeType.INHERIT,
      description = "The store (default: ${DEFAULT-VALUE}).")
  private Path database;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      scope = ScopeType.INHERIT,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "What addresses are called: lines of ADDRESS,NAME.")
  private Path labels;

  @Option(
      names = "--wide",
      scope = ScopeType.INHERIT,
      description = "Whole addresses, in tables as wide as they need.")
  private boolean wide;

  @Option(
      names = "--formulas",
      scope = ScopeType.INHERIT,
      description =
          "CSV as it is: no apostrophe before text that a spreadsheet would run, as it begins with"
              + " = + - or @.")
  private boolean formulas;

  @Option(
      names = "--notes",
      scope = ScopeType.INHERIT,
      description = "JSON as an object: the rows, and the notes with their figures.")
  private boolean notes;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress and no notes; what figures lack is told all the same.")
  private boolean quiet;

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "The trace of a failure.")
  private boolean verbose;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours in help texts.")
  @SuppressWarnings("UnusedVariable") // Main looks for it before anything is parsed
  private boolean noColor;

  /**
   * @param calling how the program was called
   */
  RootCommand(Calling calling) {
    this.calling = calling;
  }

  @Override
  public Path database() {
    if (database.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "--db names no file");
    }
    return database;
  }

  @Override
  public boolean names(String option) {
    for (ParseResult part = spec.commandLine().getParseResult();
        part != null;
        part = part.subcommand()) {
      if (part.hasMatchedOption(option)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Format format() {
    return format;
  }

  @Override
  public Labels labels() {
    if (named.isEmpty()) {
      named = Optional.of(labels == null ? Labels.NONE : read(labels));
    }
    return named.get();
  }

  private Labels read(Path file) {
    try {
      return LabelsFile.read(file);
    } catch (LabelsFile.BadLabels bad) {
      throw new ParameterException(spec.commandLine(), bad.getMessage());
    }
  }

  @Override
  public boolean wide() {
    return wide;
  }

  @Override
  public boolean formulas() {
    return formulas;
  }

  @Override
  public boolean annotated() {
    return notes && format == Format.json;
  }

  @Override
  public boolean quiet() {
    return quiet;
  }

  @Override
  public boolean verbose() {
    return verbose;
  }

  @Override
  public void run() {
    GREETING.stream().map(calling::in).forEach(spec.commandLine().getOut()::println);
  }
}

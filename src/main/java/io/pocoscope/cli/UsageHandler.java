package io.pocoscope.cli;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.cli.history.SyncJournal;
import io.pocoscope.cli.history.SyncReportFile;
import io.pocoscope.cli.history.SyncReports;
import io.pocoscope.text.ForeignText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage is one line too, and says where the help is. */
final class UsageHandler implements IParameterExceptionHandler {
  private static final String LONG = "--";
  private static final int MOST_SUGGESTED = 3;

  private final Console console;

  UsageHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String what = String.valueOf(wrong.getMessage());
    console.tell("pocoscope: " + what + suggestion(wrong) + "; see '" + command + " --help'");
    SyncReportFile.namedIn(args)
        .filter(file -> !(wrong instanceof StoreIsNoOutput.Refusal))
        .filter(SyncReportFile::isWritable)
        .ifPresent(
            file ->
                new SyncReports(Optional.of(file), console.clock(), "")
                    .failed(
                        new SyncJournal(new ProgressLine(console, true)),
                        ExitCode.WRONG_USAGE,
                        ForeignText.line(what)));
    return ExitCode.WRONG_USAGE;
  }

  private static String suggestion(ParameterException wrong) {
    List<String> meant =
        wrong instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : List.of();
    return meant.isEmpty()
        ? ""
        : String.format(Locale.ROOT, " (did you mean %s?)", String.join(" or ", meant));
  }

  /** Names of a few letters have too little in common with any other to be picocli's suggestion. */
  private static List<String> meant(UnmatchedArgumentException unmatched) {
    List<String> similar = unmatched.getSuggestions();
    if (!similar.isEmpty() || !unmatched.isUnknownOption()) {
      return similar;
    }
    String name = unmatched.getUnmatched().get(0).split("=", 2)[0];
    return Nearest.to(name.replaceFirst("^--?", ""), longNames(unmatched)).stream()
        .limit(MOST_SUGGESTED)
        .map(LONG::concat)
        .toList();
  }

  private static List<String> longNames(ParameterException wrong) {
    return wrong.getCommandLine().getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith(LONG))
        .map(name -> name.substring(LONG.length()))
        .toList();
  }
}

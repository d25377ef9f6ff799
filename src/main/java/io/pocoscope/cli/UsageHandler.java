package io.pocoscope.cli;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.cli.history.SyncJournal;
import io.pocoscope.cli.history.SyncReportFile;
import io.pocoscope.cli.history.SyncReports;
import io.pocoscope.text.ForeignText;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage is one line too, and says where the help is. */
final class UsageHandler implements IParameterExceptionHandler {
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
    return wrong instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? String.format(
            Locale.ROOT, " (did you mean %s?)", String.join(" or ", unmatched.getSuggestions()))
        : "";
  }
}

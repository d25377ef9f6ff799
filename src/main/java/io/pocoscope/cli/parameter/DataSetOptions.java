package io.pocoscope.cli.parameter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.dataset.Existing;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.DataSetResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole store as a data set, in place of parameters. */
final class DataSetOptions {
  private static final Set<String> TAKEN = Set.of("--data", "--since-last", "--force");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The whole store as Parquet files into this folder, with a manifest.json; `import DIR`"
              + " reads them.")
  private Path folder;

  @Option(
      names = "--since-last",
      description = "Of a data set that is there, write only what has changed.")
  private boolean sinceLast;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether a data set is wished. */
  boolean areGiven() {
    return folder != null || sinceLast;
  }

  /**
   * Writes it.
   *
   * @param force in place of one that is there
   */
  int export(ConsoleCommand by, boolean force) {
    requireAlone(by);
    if (force && sinceLast) {
      throw by.wrongUsage("--since-last keeps what --force replaces: give one of them");
    }
    by.now("writing the data set");
    Manifest manifest;
    try {
      manifest =
          Pocoscope.exportData(
              by.options().database(), folder, existing(force), by.console().clock());
    } finally {
      by.idle();
    }
    Result result = DataSetResult.of(folder, manifest);
    by.print(result);
    by.say(result.notes());
    return ExitCode.DONE;
  }

  private Existing existing(boolean force) {
    if (force) {
      return Existing.REPLACE;
    }
    return sinceLast ? Existing.UPDATE : Existing.REFUSE;
  }

  /** A filter would be thought to hold for the data set too. */
  private void requireAlone(ConsoleCommand by) {
    if (folder == null) {
      throw by.wrongUsage("--since-last is of --data DIR");
    }
    if (folder.toString().isEmpty()) {
      throw by.wrongUsage("--data names no folder");
    }
    List<OptionSpec> others =
        command.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> !option.inherited() && !TAKEN.contains(option.longestName()))
            .toList();
    if (!others.isEmpty()) {
      throw by.wrongUsage(
          "--data writes the whole store, so that %s does not go with it",
          others.get(0).longestName());
    }
  }
}

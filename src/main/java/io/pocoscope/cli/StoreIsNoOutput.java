package io.pocoscope.cli;

import io.pocoscope.cli.frame.CommonOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The store is named with {@code --db} alone: another option that names the same file would write
 * over the history that the command reads, and {@code --force} means other files.
 */
final class StoreIsNoOutput {
  private StoreIsNoOutput() {}

  /** Nothing is written to the files that were named: one of them is the store. */
  static final class Refusal extends ParameterException {
    private static final long serialVersionUID = 1L;

    Refusal(CommandLine line, String why) {
      super(line, why);
    }
  }

  /**
   * Looks at the files that a command's options name, whatever they are for.
   *
   * @throws ParameterException if one is the store
   */
  static void require(CommandSpec command, CommonOptions options) {
    for (OptionSpec option : command.options()) {
      if (!option.inherited()
          && option.getValue() instanceof Path file
          && areTheSame(file, options.database())) {
        throw new Refusal(
            command.commandLine(),
            String.format(
                Locale.ROOT,
                "%s: %s is the store itself, which is read and filled alone: name another file",
                option.longestName(),
                file));
      }
    }
  }

  private static boolean areTheSame(Path one, Path other) {
    try {
      boolean there = Files.exists(one) && Files.exists(other);
      return there
          ? Files.isSameFile(one, other)
          : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    } catch (IOException unreadable) {
      return false; // whoever opens it says why it cannot be
    }
  }
}

package io.pocoscope.cli.option;

import io.pocoscope.cli.print.Format;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many rows are shown. */
public final class LimitOption {
  private static final int FOR_PEOPLE = 40;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show the first N rows (default: " + FOR_PEOPLE + ", and all in JSON and CSV).")
  void limit(int rows) {
    if (rows < 1) {
      throw new ParameterException(command.commandLine(), "--limit is 1 or more");
    }
    limit = Optional.of(rows);
  }

  /** How many rows at the most. */
  public int in(Format format) {
    return limit.orElse(format.forPeople() ? FOR_PEOPLE : Integer.MAX_VALUE);
  }

  /** How many rows are kept where they are data, however they are shown. */
  public int inData() {
    return limit.orElse(Integer.MAX_VALUE);
  }
}

package io.pocoscope.cli.option;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure intervals are. */
public final class LevelOption {
  @Option(
      names = "--level",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      description = "The confidence of the intervals (default: ${DEFAULT-VALUE}).")
  private double level;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * In (0, 1).
   *
   * @throws ParameterException if it is not
   */
  public double level() {
    if (!(0 < level && level < 1)) {
      throw new ParameterException(
          command.commandLine(),
          String.format(Locale.ROOT, "--level is %s: above 0 and below 1, such as 0.95", level));
    }
    return level;
  }
}

package io.pocoscope.cli.option;

import io.pocoscope.market.BadMarketInput;
import picocli.CommandLine.Option;

/** How sure intervals are. */
public final class LevelOption {
  @Option(
      names = "--level",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      description = "The confidence of the intervals (default: ${DEFAULT-VALUE}).")
  private double level;

  /**
   * In (0, 1).
   *
   * @throws BadMarketInput if it is not
   */
  public double level() {
    if (!(0 < level && level < 1)) {
      throw new BadMarketInput("--level is %s: above 0 and below 1, such as 0.95", level);
    }
    return level;
  }
}

package io.pocoscope.cli.stake;

import io.pocoscope.ruin.BadRuinInput;
import picocli.CommandLine.Option;

/** How answers about ruin are shown. */
final class ViewOptions {
  private static final String TWENTY = "20";
  private static final int MOST = 1000;

  @Option(names = "--grid", description = "The rates one below the other, the stakes side by side.")
  private boolean grid;

  @Option(
      names = "--curve",
      paramLabel = "POINTS",
      arity = "0..1",
      fallbackValue = TWENTY,
      description =
          "Ruin and survival as time goes on, at so many times up to the horizon (default: 20).")
  private Integer points;

  @Option(
      names = "--plot",
      description =
          "Draw it below the table: ruin by stake, or with --curve survival over time. Not with"
              + " another --format.")
  private boolean plot;

  boolean grid() {
    if (grid && points != null) {
      throw new BadRuinInput("--grid and --curve are two views: take one");
    }
    return grid;
  }

  boolean curve() {
    return points != null;
  }

  int points() {
    if (points < 1 || points > MOST) {
      throw new BadRuinInput("--curve takes 1 to %d points", MOST);
    }
    return points;
  }

  boolean plot() {
    return plot;
  }
}

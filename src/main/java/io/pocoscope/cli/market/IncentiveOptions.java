package io.pocoscope.cli.market;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.market.Incentives;
import io.pocoscope.ruin.Rational;
import picocli.CommandLine.Option;

/** What is at stake: exact amounts, all in RLC. */
final class IncentiveOptions {
  @Option(
      names = "--stake",
      paramLabel = "S0",
      defaultValue = "10",
      converter = RationalText.class,
      description =
          "The stake of each at its start, above the penalty (default: ${DEFAULT-VALUE}).")
  private Rational stake;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      defaultValue = "1",
      converter = RationalText.class,
      description = "What each party of a failed task loses (default: ${DEFAULT-VALUE}).")
  private Rational penalty;

  @Option(
      names = "--reward",
      paramLabel = "R",
      converter = RationalText.class,
      description =
          "What each party of a successful task gains (default: P·F_t/(1−F_t), at which the target"
              + " breaks even; 1/19).")
  private Rational reward;

  @Option(
      names = "--target",
      paramLabel = "F_t",
      defaultValue = ".05",
      converter = RationalText.class,
      description = "The failure rate of tasks aimed at (default: ${DEFAULT-VALUE}).")
  private Rational target;

  /**
   * As given.
   *
   * @throws io.pocoscope.market.BadMarketInput if they cannot work
   */
  Incentives incentives() {
    return reward == null
        ? Incentives.breakingEven(stake, penalty, target)
        : new Incentives(stake, penalty, reward, target);
  }
}

package io.pocoscope.cli.market;

import io.pocoscope.cli.option.CollectiveOptions;
import io.pocoscope.cli.option.RationalText;
import io.pocoscope.market.Incentives;
import io.pocoscope.ruin.Rational;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is at stake: exact amounts, all in RLC. */
final class IncentiveOptions {
  @Mixin private CollectiveOptions collective = new CollectiveOptions();

  @Option(
      names = "--stake",
      paramLabel = "S0",
      defaultValue = "10",
      converter = RationalText.class,
      description =
          "The stake of each at its start, above the penalty (default: ${DEFAULT-VALUE}).")
  private Rational stake;

  /**
   * As given.
   *
   * @throws io.pocoscope.market.BadMarketInput if they cannot work
   */
  Incentives incentives() {
    return collective
        .reward()
        .map(reward -> new Incentives(stake, collective.penalty(), reward, collective.target()))
        .orElseGet(() -> Incentives.breakingEven(stake, collective.penalty(), collective.target()));
  }
}

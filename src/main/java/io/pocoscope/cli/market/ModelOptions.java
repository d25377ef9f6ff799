package io.pocoscope.cli.market;

import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.RateLaw;
import io.pocoscope.market.Threat;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A market to be simulated: every parameter, with the published default. */
final class ModelOptions {
  private static final int WINDOW = 500;

  @Mixin private IncentiveOptions incentives = new IncentiveOptions();
  @Mixin private PopulationOptions population = new PopulationOptions();
  @Mixin private AttackOptions attack = new AttackOptions();

  @Option(
      names = "--tasks",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Tasks to a run (default: ${DEFAULT-VALUE}).")
  private int tasks;

  @Option(
      names = "--window",
      paramLabel = "TASKS",
      description =
          "Tasks of the trailing failure rate (default: 500, or half of the tasks where these are"
              + " no more than that).")
  private Integer window;

  /**
   * As given.
   *
   * @param observed the assets' failure rates, instead of those that were given
   * @throws io.pocoscope.market.BadMarketInput if it cannot work
   */
  MarketSettings settings(Optional<RateLaw> observed) {
    int usual = tasks > WINDOW ? WINDOW : Math.max(1, tasks / 2);
    return new MarketSettings(
        incentives.incentives(),
        population.population(observed),
        tasks,
        window == null ? usual : window,
        attack.attack());
  }

  /** What attackers are after. */
  Threat.Terms terms() {
    return attack.terms(incentives.incentives());
  }
}

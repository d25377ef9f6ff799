package io.pocoscope.market;

import java.util.Optional;

/**
 * A market to be played.
 *
 * @param tasks N_t, more than the window
 * @param window tasks over which the trailing failure rate is taken
 * @param attack whether some assets fail on purpose
 */
public record MarketSettings(
    Incentives incentives, Population population, int tasks, int window, Optional<Attack> attack) {
  private static final int MOST_TASKS = 1_000_000_000;

  public MarketSettings {
    BadMarketInput.unless(
        tasks >= 2 && tasks <= MOST_TASKS, "%d tasks: from 2 to %d", tasks, MOST_TASKS);
    BadMarketInput.unless(
        window >= 1 && window < tasks,
        "the window is %d of %d tasks: it has to be at least 1 and fewer than the tasks",
        window,
        tasks);
    attack.ifPresent(
        it ->
            BadMarketInput.unless(
                it.attackers(population.assets()) > 0,
                "an attackers' share of %s of %d assets is nobody",
                it.share(),
                population.assets()));
  }

  /** The published one: 10 000 tasks, a window of 500. */
  public static MarketSettings published() {
    return new MarketSettings(
        Incentives.published(), Population.published(), 10_000, 500, Optional.empty());
  }

  /** F_a*: an asset that fails more often is unreliable. */
  public double individualTarget() {
    return population.parties().individualTarget(incentives.target().toDouble());
  }

  /** The same market under attack, or with its attackers asleep. */
  public MarketSettings with(Attack other) {
    return new MarketSettings(incentives, population, tasks, window, Optional.of(other));
  }
}

package io.pocoscope.calibration.form;

import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.form.Constant.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The constants of the published simulation of collective incentives, those that a history gives in
 * place of the published ones. Source of names and defaults: arXiv 2503.19055 and its simulation's
 * module {@code marketplace}.
 */
final class IncentiveConstants {
  private static final String POPULATION = "population";
  private static final String PARTIES = "parties_per_slot";
  private static final String STAKE = "balance.pool_owner";
  private static final String PENALTY = "claim_size.pool_owner";
  private static final String REWARD = "premium.pool_owner";
  private static final String ARRIVALS = "slots_per_arrival.";

  private static final String TASKS = "tasks";
  private static final String ASSETS = "assets";
  private static final String RLC = "RLC";

  /** Of the paper's amounts: its penalty is 1. */
  private static final String PENALTIES = "penalties";

  private static final double TARGET = .05;
  private static final double PARTS_OF_STAKE = 1000;

  private final ParameterSet set;
  private final List<Constant> constants = new ArrayList<>();

  private IncentiveConstants(ParameterSet set) {
    this.set = set;
    parties(assets());
    amounts();
    time();
    rates();
  }

  static List<Constant> of(ParameterSet set) {
    return List.copyOf(new IncentiveConstants(set).constants);
  }

  private long assets() {
    Optional<Population> population = set.population();
    long assets = population.map(Population::actors).orElse(100L);
    String how =
        population
            .map(it -> "actors that can be told apart: " + String.join(", ", it.roles()))
            .orElse("as " + why(POPULATION));
    Origin origin = population.isPresent() ? Origin.OBSERVED : Origin.PUBLISHED;
    add("N_ASSETS_INITIAL", "N_a", assets, ASSETS, origin, how);
    add("N_MAX_ASSETS", "N_max", assets, ASSETS, Origin.DERIVED, "as many as at the start");
    return assets;
  }

  private void parties(long assets) {
    Optional<Long> median =
        set.find(PARTIES).flatMap(Parameter::quantiles).map(it -> Math.round(it.q50()));
    boolean usable = median.filter(parties -> parties <= assets).isPresent();
    long parties = usable ? median.get() : 4;
    String how =
        usable
            ? "the median of " + PARTIES
            : median.isPresent()
                ? "as the median of parties is more than N_a"
                : "as " + why(PARTIES);
    Origin origin = usable ? Origin.OBSERVED : Origin.PUBLISHED;
    add("N_MIN_ASSETS_TASK", "k", parties, ASSETS, origin, how);
    add("N_MAX_ASSETS_TASK", "k", parties, ASSETS, origin, how);
  }

  /** All three or none: RLC and the paper's amounts do not go together. */
  private void amounts() {
    Optional<Double> stake = mean(STAKE);
    Optional<Double> penalty = mean(PENALTY);
    Optional<Double> reward = mean(REWARD);
    if (stake.isEmpty() || penalty.isEmpty() || reward.isEmpty()) {
      String lacking = stake.isEmpty() ? STAKE : penalty.isEmpty() ? PENALTY : REWARD;
      published("as of " + lacking + " " + why(lacking));
    } else if (!(penalty.get() > 0 && reward.get() > 0 && stake.get() > penalty.get())) {
      published("as a stake that is no more than the penalty is used up before the first task");
    } else {
      amounts(stake.get(), penalty.get(), reward.get(), RLC, Origin.OBSERVED, "the mean of ");
    }
  }

  private void published(String why) {
    double reward = TARGET / (1 - TARGET);
    add("S0", "S0", 10L, PENALTIES, Origin.PUBLISHED, why);
    add("SLASH_AMOUNT", "P", 1L, PENALTIES, Origin.PUBLISHED, why);
    add("REWARD_AMOUNT", "R", reward, PENALTIES, Origin.PUBLISHED, why);
    add("TARGET_TASK_FAILURE_RATE", "F_t", TARGET, "1", Origin.PUBLISHED, why);
    reputations(10, PENALTIES);
  }

  private void amounts(
      double stake, double penalty, double reward, String unit, Origin origin, String how) {
    add("S0", "S0", stake, unit, origin, how + STAKE);
    add("SLASH_AMOUNT", "P", penalty, unit, origin, how + PENALTY);
    add("REWARD_AMOUNT", "R", reward, unit, origin, how + REWARD);
    add(
        "TARGET_TASK_FAILURE_RATE",
        "F_t",
        reward / (penalty + reward),
        "1",
        Origin.DERIVED,
        "R / (P + R), at which nobody gains or loses");
    reputations(stake, unit);
  }

  private void reputations(double stake, String unit) {
    add("MIN_REPUTATION", "", stake / PARTS_OF_STAKE, unit, Origin.DERIVED, "S0 / 1000");
    add("MAX_REPUTATION", "", stake, unit, Origin.DERIVED, "S0");
  }

  private void time() {
    add("N_TASKS", "N_t", 10_000L, TASKS, Origin.PUBLISHED, "how long a run is");
    List<Parameter> arrivals =
        set.parameters().stream()
            .filter(each -> each.name().startsWith(ARRIVALS) && each.value().isPresent())
            .toList();
    double perTask = arrivals.stream().mapToDouble(each -> 1 / each.value().orElseThrow()).sum();
    if (arrivals.isEmpty()) {
      String why = "as " + why(ARRIVALS + "requester");
      add("NEW_ASSET_INTERVAL", "T", 500L, TASKS, Origin.PUBLISHED, why);
    } else {
      add(
          "NEW_ASSET_INTERVAL",
          "T",
          Math.max(1, Math.round(1 / perTask)),
          TASKS,
          Origin.OBSERVED,
          "tasks to a newcomer: "
              + String.join(
                  ", ",
                  arrivals.stream()
                      .map(each -> each.name().substring(ARRIVALS.length()))
                      .toList()));
    }
    add("WINDOW_SIZE", "", 500L, TASKS, Origin.PUBLISHED, "of the trailing failure rate");
    add("N_SIM_RUNS", "", 100L, "runs", Origin.PUBLISHED, "how often a market is played");
  }

  private void rates() {
    add("NEW_ASSET_FAULTY_COMBOS", "", 0L, "combinations", Origin.PUBLISHED, "none is inferred");
    add("N_FAIL_SAMPLES", "", 100_000L, "draws", Origin.PUBLISHED, "of the law of rates");
    Optional<Population> population = set.population();
    if (population.isEmpty()) {
      add("ALPHA", "α", .1, "1", Origin.PUBLISHED, "as " + why(POPULATION));
    } else {
      add(
          "ALPHA",
          "α",
          population.get().powerLaw().alpha(),
          "1",
          Origin.OBSERVED,
          "population.power_law.alpha" + fit(population.get()));
    }
  }

  private static String fit(Population population) {
    return switch (population.fits()) {
      case POWER_LAW -> "";
      case BETA ->
          String.format(
              Locale.ROOT,
              "; Beta(%s, %s) fits better, and cannot be given here",
              population.beta().law().a(),
              population.beta().law().b());
    };
  }

  private Optional<Double> mean(String name) {
    return set.find(name).flatMap(it -> it.value().stream().boxed().findFirst());
  }

  private String why(String name) {
    return set.absent().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(Absent::why)
        .orElse("nothing is known");
  }

  private void add(
      String name, String symbol, Number value, String unit, Origin origin, String how) {
    constants.add(new Constant(name, symbol, value, unit, origin, how));
  }
}

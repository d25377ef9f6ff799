package io.pocoscope.cli.game;

import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.column.Section;
import io.pocoscope.slashing.poco.Electorate;
import io.pocoscope.slashing.poco.Kitty;
import io.pocoscope.slashing.poco.KittyLevel;
import io.pocoscope.slashing.poco.PoolTerms;
import io.pocoscope.slashing.poco.Race;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** PoCo's own economics, laid out for the printer; amounts in RLC. */
final class PocoSections {
  private static final double NRLC_PER_RLC = 1e9;

  private PocoSections() {}

  /**
   * The parts.
   *
   * @param failureRate of the pool's tasks, where it is known
   * @param race where it is known how many workers are bad
   */
  static List<Section> of(
      Electorate electorate,
      PoolTerms pool,
      int tasks,
      Kitty kitty,
      OptionalDouble failureRate,
      Optional<Race> race) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "consensus",
            "Consensus, and colluders who come first or last",
            NumberFacts.result(consensus(electorate, pool))));
    race.ifPresent(
        ended ->
            sections.add(
                new Section(
                    "bad_workers",
                    "Bad workers, who agree on a wrong result",
                    NumberFacts.result(race(ended, pool)))));
    sections.add(
        new Section(
            "pool_owner",
            "The pool's owner",
            NumberFacts.result(owner(pool, tasks, kitty, failureRate))));
    sections.add(
        new Section("kitty", "The kitty", NumberFacts.result(kitty(pool, kitty, failureRate))));
    return sections;
  }

  private static Map<String, Object> consensus(Electorate electorate, PoolTerms pool) {
    int first = electorate.contributionsNeeded();
    int last = electorate.colludersAgainst(first - 1);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("trust", electorate.trust());
    facts.put("credibility_needed", 1 - 1.0 / electorate.trust());
    facts.put("weights", electorate.scores().stream().map(Electorate::weight).toList());
    facts.put("contributions_needed", first);
    facts.put("worker_stake_rlc", stakes(1, pool));
    facts.put("colluders_first", first);
    facts.put("colluders_first_stake_rlc", stakes(first, pool));
    facts.put("colluders_last", last);
    facts.put("colluders_last_stake_rlc", stakes(last, pool));
    return facts;
  }

  private static Map<String, Object> race(Race race, PoolTerms pool) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("wrong_result_wins", race.wrong());
    facts.put("right_result_wins", race.right());
    facts.put("no_consensus", race.undecided());
    facts.put("mean_contributions", race.contributions());
    facts.put("bad_lose_rlc_per_task", race.lostByBad() * stake(pool));
    facts.put("good_lose_rlc_per_task", race.lostByGood() * stake(pool));
    facts.put(
        "bad_lose_rlc_per_wrong_result",
        race.wrong() == 0 ? null : race.lostByBad() * stake(pool) / race.wrong());
    facts.put("bad_gain_rlc_per_task", pool.badWorkersGain(race) / NRLC_PER_RLC);
    return facts;
  }

  private static Map<String, Object> owner(
      PoolTerms pool, int tasks, Kitty kitty, OptionalDouble failureRate) {
    long reward = pool.ownerReward();
    long withKitty = reward + kitty.payout();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("tasks", tasks);
    facts.put("stake_rlc_per_task", rlc(pool.ownerStake()));
    facts.put("reward_rlc_per_task", rlc(reward));
    facts.put("kitty_rlc_of_next_success", rlc(kitty.payout()));
    facts.put("claimed_failure_rate", orNull(failureRate));
    facts.put("loss_rlc_per_deal", loss(pool, tasks, failureRate));
    facts.put("gain_rlc_per_deal", gain(pool, tasks, failureRate, reward));
    facts.put("gain_with_kitty_rlc_per_deal", gainWithKitty(pool, tasks, failureRate, reward));
    facts.put("gain_with_own_workers_rlc_per_deal", gain(pool, tasks, failureRate, pool.price()));
    facts.put("break_even_failure_rate", pool.breakEven(reward).toDouble());
    facts.put("break_even_with_kitty", pool.breakEven(withKitty).toDouble());
    facts.put("break_even_with_own_workers", pool.breakEven(pool.price()).toDouble());
    return facts;
  }

  private static Object loss(PoolTerms pool, int tasks, OptionalDouble failureRate) {
    return failureRate.isPresent()
        ? tasks * failureRate.getAsDouble() * pool.ownerStake() / NRLC_PER_RLC
        : null;
  }

  private static Object gain(PoolTerms pool, int tasks, OptionalDouble failureRate, long reward) {
    return failureRate.isPresent()
        ? tasks * pool.expectedGain(failureRate.getAsDouble(), reward) / NRLC_PER_RLC
        : null;
  }

  /** Where all fail as often, successes have what failures cost: none is lost to pools together. */
  private static Object gainWithKitty(
      PoolTerms pool, int tasks, OptionalDouble failureRate, long reward) {
    return failureRate.isPresent() && failureRate.getAsDouble() < 1
        ? tasks * (1 - failureRate.getAsDouble()) * reward / NRLC_PER_RLC
        : gain(pool, tasks, failureRate, reward);
  }

  private static Map<String, Object> kitty(
      PoolTerms pool, Kitty kitty, OptionalDouble failureRate) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kitty_rlc", rlc(kitty.nrlc()));
    facts.put("after_a_success_rlc", rlc(kitty.afterSuccess().nrlc()));
    facts.put("after_a_failure_rlc", rlc(kitty.afterFailure(pool.ownerStake()).nrlc()));
    facts.put("successes_till_empty", kitty.successesTillEmpty());
    Optional<KittyLevel> level = level(pool, failureRate);
    facts.put("level_at_this_rate_rlc", rlc(level, KittyLevel::mean));
    facts.put("level_q05_rlc", rlc(level, KittyLevel::q05));
    facts.put("level_median_rlc", rlc(level, KittyLevel::median));
    facts.put("level_q95_rlc", rlc(level, KittyLevel::q95));
    facts.put("empty_share", level.map(KittyLevel::empty).orElse(null));
    facts.put("payout_rlc_per_success", rlc(level, KittyLevel::payout));
    return facts;
  }

  /** In the long run; where nothing ever completes it grows without end. */
  private static Optional<KittyLevel> level(PoolTerms pool, OptionalDouble failureRate) {
    return failureRate.isPresent() && failureRate.getAsDouble() < 1
        ? Optional.of(KittyLevel.of(failureRate.getAsDouble(), pool.ownerStake()))
        : Optional.empty();
  }

  private static Double rlc(Optional<KittyLevel> level, ToDoubleFunction<KittyLevel> nrlc) {
    return level.map(it -> nrlc.applyAsDouble(it) / NRLC_PER_RLC).orElse(null);
  }

  private static BigDecimal stakes(int workers, PoolTerms pool) {
    return RlcText.exact(
        BigDecimal.valueOf(pool.workerStake()).multiply(BigDecimal.valueOf(workers)));
  }

  private static double stake(PoolTerms pool) {
    return pool.workerStake() / NRLC_PER_RLC;
  }

  private static Object orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static BigDecimal rlc(long nrlc) {
    return RlcText.exact(BigDecimal.valueOf(nrlc));
  }
}

package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.poco.Kitty;
import io.pocoscope.slashing.poco.PoolTerms;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What a pool's owner gains and loses: one object. */
final class OwnerResult {
  private static final double NRLC_PER_RLC = 1e9;

  private OwnerResult() {}

  /** A deal of a pool, and how often its tasks fail, where that is known. */
  record Deal(PoolTerms pool, int tasks, Kitty kitty, OptionalDouble failureRate) {
    /** In RLC. */
    OptionalDouble loss() {
      return failureRate.isEmpty()
          ? failureRate
          : OptionalDouble.of(tasks * failureRate.getAsDouble() * pool.ownerStake() / NRLC_PER_RLC);
    }

    /** In RLC, where a success brings so many nRLC. */
    OptionalDouble gain(long reward) {
      return failureRate.isEmpty()
          ? failureRate
          : OptionalDouble.of(
              tasks * pool.expectedGain(failureRate.getAsDouble(), reward) / NRLC_PER_RLC);
    }

    /** Where all fail as often, successes have what failures cost: pools together lose nothing. */
    OptionalDouble gainWithKitty() {
      long reward = pool.ownerReward();
      return failureRate.isPresent() && failureRate.getAsDouble() < 1
          ? OptionalDouble.of(tasks * (1 - failureRate.getAsDouble()) * reward / NRLC_PER_RLC)
          : gain(reward);
    }
  }

  static Result of(PoolTerms pool, int tasks, Kitty kitty, OptionalDouble failureRate) {
    return columns().numbers(new Deal(pool, tasks, kitty, failureRate));
  }

  static Columns<Deal> columns() {
    return terms().and(gains()).and(breakEven());
  }

  private static Columns<Deal> terms() {
    return Columns.<Deal>none()
        .count("tasks", Quantity.TASKS, "Tasks in the deal.", Deal::tasks)
        .and(
            nrlc(
                "stake_rlc_per_task", "What the owner has at stake.", it -> it.pool().ownerStake()))
        .and(
            nrlc(
                "reward_rlc_per_task",
                "What is left to the owner of the price.",
                it -> it.pool().ownerReward()))
        .and(
            nrlc(
                "kitty_rlc_of_next_success",
                "What the next success takes out of the kitty.",
                it -> it.kitty().payout()))
        .number(
            "claimed_failure_rate",
            Quantity.SHARE,
            "How often tasks fail and are claimed; nothing where that is unknown.",
            Deal::failureRate)
        .inSixDigits();
  }

  private static Columns<Deal> nrlc(String key, String meaning, Function<Deal, Long> nrlc) {
    return Columns.<Deal>none()
        .rlc(key, meaning, it -> Optional.of(BigDecimal.valueOf(nrlc.apply(it))))
        .within(Range.NOT_NEGATIVE);
  }

  private static Columns<Deal> gains() {
    return amount("loss_rlc_per_deal", "What failures take, on average.", Deal::loss)
        .and(
            amount(
                "gain_rlc_per_deal",
                "What is left of rewards, on average; below 0 a loss.",
                it -> it.gain(it.pool().ownerReward())))
        .and(
            amount(
                "gain_with_kitty_rlc_per_deal",
                "The same with what the kitty pays in the long run, if all pools fail as often.",
                Deal::gainWithKitty))
        .and(
            amount(
                "gain_with_own_workers_rlc_per_deal",
                "The same without a kitty, if the workers' part is the owner's too.",
                it -> it.gain(it.pool().price())));
  }

  private static Columns<Deal> amount(
      String key, String meaning, Function<Deal, OptionalDouble> rlc) {
    return Columns.<Deal>none().number(key, Quantity.RLC, meaning, rlc).inSixDigits();
  }

  private static Columns<Deal> breakEven() {
    return rate(
            "break_even_failure_rate",
            "Failure rate at which the owner neither gains nor loses.",
            it -> it.pool().ownerReward())
        .and(
            rate(
                "break_even_with_kitty",
                "The same with what the next success takes out of the kitty.",
                it -> it.pool().ownerReward() + it.kitty().payout()))
        .and(
            rate(
                "break_even_with_own_workers",
                "The same if the workers' part is the owner's too.",
                it -> it.pool().price()));
  }

  private static Columns<Deal> rate(String key, String meaning, Function<Deal, Long> reward) {
    return Columns.<Deal>none()
        .proportion(key, meaning, it -> it.pool().breakEven(reward.apply(it)).toDouble())
        .inSixDigits();
  }
}

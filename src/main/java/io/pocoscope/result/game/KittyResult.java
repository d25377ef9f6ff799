package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.poco.Kitty;
import io.pocoscope.slashing.poco.KittyLevel;
import io.pocoscope.slashing.poco.PoolTerms;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What is in the kitty: now, after the next task, and in the long run. One object. */
final class KittyResult {
  private static final double NRLC_PER_RLC = 1e9;

  private KittyResult() {}

  /** The kitty, what a failure brings it, and its level, where it has one. */
  record Filled(Kitty kitty, PoolTerms pool, Optional<KittyLevel> level) {}

  static Result of(PoolTerms pool, Kitty kitty, OptionalDouble failureRate) {
    return columns().numbers(new Filled(kitty, pool, level(pool, failureRate)));
  }

  /** In the long run; where nothing ever completes it grows without end. */
  private static Optional<KittyLevel> level(PoolTerms pool, OptionalDouble failureRate) {
    return failureRate.isPresent() && failureRate.getAsDouble() < 1
        ? Optional.of(KittyLevel.of(failureRate.getAsDouble(), pool.ownerStake()))
        : Optional.empty();
  }

  static Columns<Filled> columns() {
    return now()
        .and(
            level(
                "level_at_this_rate_rlc",
                "What is in it in the long run, on average; nothing where there is no such level.",
                KittyLevel::mean))
        .and(level("level_q05_rlc", "A twentieth of the tasks find no more.", KittyLevel::q05))
        .and(level("level_median_rlc", "Half of the tasks find no more.", KittyLevel::median))
        .and(level("level_q95_rlc", "A twentieth of the tasks find more.", KittyLevel::q95))
        .number(
            "empty_share",
            Quantity.SHARE,
            "How often a task finds it empty.",
            it -> it.level().map(KittyLevel::empty))
        .within(Range.NOT_NEGATIVE)
        .inSixDigits()
        .and(
            level(
                "payout_rlc_per_success",
                "What a success takes out of it in the long run, on average.",
                KittyLevel::payout));
  }

  private static Columns<Filled> now() {
    return nrlc("kitty_rlc", "What is in it.", Filled::kitty)
        .and(
            nrlc(
                "after_a_success_rlc",
                "What a success leaves in it.",
                it -> it.kitty().afterSuccess()))
        .and(
            nrlc(
                "after_a_failure_rlc",
                "What is in it after a failure that is claimed.",
                it -> it.kitty().afterFailure(it.pool().ownerStake())))
        .count(
            "successes_till_empty",
            Quantity.TASKS,
            "Successes in a row that empty it.",
            it -> it.kitty().successesTillEmpty());
  }

  private static Columns<Filled> nrlc(String key, String meaning, Function<Filled, Kitty> kitty) {
    return Columns.<Filled>none()
        .rlc(key, meaning, it -> Optional.of(BigDecimal.valueOf(kitty.apply(it).nrlc())))
        .within(Range.NOT_NEGATIVE);
  }

  private static Columns<Filled> level(
      String key, String meaning, ToDoubleFunction<KittyLevel> nrlc) {
    return Columns.<Filled>none()
        .number(
            key,
            Quantity.RLC,
            meaning,
            it -> it.level().map(level -> nrlc.applyAsDouble(level) / NRLC_PER_RLC))
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }
}

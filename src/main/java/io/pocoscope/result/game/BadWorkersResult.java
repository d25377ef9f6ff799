package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.poco.PoolTerms;
import io.pocoscope.slashing.poco.Race;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How tasks end where some workers agree on a wrong result: one object. */
final class BadWorkersResult {
  private static final double NRLC_PER_RLC = 1e9;

  private BadWorkersResult() {}

  /** How the tasks of a pool end. */
  record Ended(Race race, PoolTerms pool) {
    /** In RLC. */
    double stakes(double workers) {
      return workers * (pool.workerStake() / NRLC_PER_RLC);
    }
  }

  static Result of(Race race, PoolTerms pool) {
    return columns().numbers(new Ended(race, pool));
  }

  static Columns<Ended> columns() {
    return ends()
        .number(
            "mean_contributions",
            Quantity.CONTRIBUTIONS,
            "Contributions per task, on average.",
            it -> it.race().contributions())
        .within(Range.NOT_NEGATIVE)
        .inSixDigits()
        .and(
            lost(
                "bad_lose_rlc_per_task",
                "What bad workers lose per task.",
                it -> it.stakes(it.race().lostByBad())))
        .and(
            lost(
                "good_lose_rlc_per_task",
                "What good workers lose per task.",
                it -> it.stakes(it.race().lostByGood())))
        .and(
            lost(
                "bad_lose_rlc_per_wrong_result",
                "What bad workers lose per wrong result; nothing where there is none.",
                BadWorkersResult::perWrongResult))
        .number(
            "bad_gain_rlc_per_task",
            Quantity.RLC,
            "What bad workers gain per task; below 0 a loss.",
            it -> it.pool().badWorkersGain(it.race()) / NRLC_PER_RLC)
        .inSixDigits();
  }

  private static Columns<Ended> ends() {
    return share(
            "wrong_result_wins",
            "Of all tasks, those where the wrong result is the consensus.",
            Race::wrong)
        .and(
            share(
                "right_result_wins",
                "Of all tasks, those where the right result is the consensus.",
                Race::right))
        .and(
            share("no_consensus", "Of all tasks, those that run out of workers.", Race::undecided));
  }

  private static Object perWrongResult(Ended ended) {
    return ended.race().wrong() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ended.stakes(ended.race().lostByBad()) / ended.race().wrong());
  }

  /** A sum of many probabilities, which may be a little above 1. */
  private static Columns<Ended> share(String key, String meaning, ToDoubleFunction<Race> share) {
    return Columns.<Ended>none()
        .number(key, Quantity.SHARE, meaning, it -> share.applyAsDouble(it.race()))
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }

  private static Columns<Ended> lost(String key, String meaning, Function<Ended, Object> rlc) {
    return Columns.<Ended>none()
        .number(key, Quantity.RLC, meaning, rlc)
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }
}

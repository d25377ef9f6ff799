package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Rational;
import java.util.function.Function;

/** What a target for the failure rate asks for: one object. */
final class TargetResult {
  private TargetResult() {}

  static Result of(TargetQuestion question) {
    return columns().numbers(question);
  }

  static Columns<TargetQuestion> columns() {
    return Columns.<TargetQuestion>none()
        .proportion(
            "target_failure_rate",
            "How many of all tasks may fail.",
            it -> it.aim().failureRate().toDouble())
        .inSixDigits()
        .count("parties", Quantity.PARTIES, "Parties to a task.", it -> it.aim().parties())
        .and(amount("penalty", "What a failure costs each party.", TargetQuestion::penalty))
        .and(
            amount(
                "reward_for_target",
                "What a success must bring each party for the two to be even at the target.",
                TargetQuestion::meets))
        .proportion(
            "individual_failure_rate",
            "How often each party may fail by itself, if they fail independently of each other.",
            it -> it.aim().individual())
        .inSixDigits()
        .proportion(
            "break_even_failure_rate",
            "Failure rate at which the reward that was asked about is even with the penalty.",
            it -> it.even().toDouble())
        .inSixDigits();
  }

  private static Columns<TargetQuestion> amount(
      String key, String meaning, Function<TargetQuestion, Rational> amount) {
    return Columns.<TargetQuestion>none()
        .number(key, Quantity.RLC, meaning, it -> amount.apply(it).toDouble())
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }
}

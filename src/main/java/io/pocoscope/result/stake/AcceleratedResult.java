package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.AcceleratedQuestion;
import io.pocoscope.ruin.AcceleratedRuin;
import java.util.List;
import java.util.function.Function;

/** Ruin under an accelerated penalty, a row to a rate of failures and stake. */
public final class AcceleratedResult {
  private AcceleratedResult() {}

  /** An answer to a question. */
  public record Answer(AcceleratedQuestion question, AcceleratedRuin.Answer ruin) {
    public static Answer to(AcceleratedQuestion question) {
      return new Answer(question, AcceleratedRuin.of(question));
    }
  }

  public static Result of(List<Answer> answers) {
    return columns()
        .result(answers)
        .noted(
            List.of(
                Remark.note(
                    "error",
                    "error: estimated, by coarser grids; at least and at most hold for certain")));
  }

  static Columns<Answer> columns() {
    return Columns.<Answer>none()
        .and(RuinColumns.failureRate("How often a task fails.", it -> it.question().failureRate()))
        .and(RuinColumns.stake(it -> it.question().stake()))
        .count(
            "horizon",
            Quantity.PERIODS,
            "After how many tasks it is over.",
            it -> it.question().horizon())
        .and(
            shortened(
                "ruin",
                Quantity.SHARE,
                "Probability that the stake is ruined within the horizon.",
                AcceleratedRuin.Answer::ruin))
        .and(
            shortened(
                "error",
                Quantity.SHARE,
                "Estimated error of that probability.",
                AcceleratedRuin.Answer::error))
        .and(
            shortened(
                "ruin_low",
                Quantity.SHARE,
                "What that probability is at least, for certain.",
                AcceleratedRuin.Answer::low))
        .headed("at\nleast")
        .and(
            shortened(
                "ruin_high",
                Quantity.SHARE,
                "What that probability is at most, for certain.",
                AcceleratedRuin.Answer::high))
        .headed("at\nmost")
        .and(
            shortened(
                "step",
                Quantity.RLC,
                "Step of the grid of stakes that was followed.",
                AcceleratedRuin.Answer::step));
  }

  /** Sums over sizes whose shares add up to 1 but for rounding: no bound above holds to the bit. */
  private static Columns<Answer> shortened(
      String key, Quantity unit, String meaning, Function<AcceleratedRuin.Answer, Double> value) {
    return Columns.<Answer>none()
        .number(key, unit, meaning, it -> value.apply(it.ruin()))
        .within(Range.NOT_NEGATIVE)
        .shown(it -> NumberText.shortened(value.apply(it.ruin())));
  }
}

package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;

/** What keeps ruin rare enough at a rate that is known, or which rate does: a row to a question. */
public final class SoughtResult {
  private SoughtResult() {}

  /** What was left out of a question. */
  public enum Unknown {
    STAKE("stake"),
    REWARD("reward"),
    FAILURE_RATE(RuinColumns.FAILURE_RATE);

    private final String label;

    Unknown(String label) {
      this.label = label;
    }
  }

  /**
   * An answer.
   *
   * @param sought what was asked for
   * @param question in which that has been filled in
   * @param ruin the probability that this gives
   */
  public record Answer(Unknown sought, RuinQuestion question, Chance ruin) {}

  public static Result of(List<Answer> answers) {
    return columns().result(answers);
  }

  static Columns<Answer> columns() {
    return Columns.<Answer>none()
        .text(
            "sought",
            Quantity.WORD,
            "What was asked for, and is filled in: stake, reward or failure_rate.",
            it -> it.sought().label)
        .and(RuinColumns.exactStake(it -> it.question().stake()))
        .and(RuinColumns.reward(it -> it.question().reward()))
        .shown(it -> it.question().reward().toString())
        .and(
            RuinColumns.rateOfAny(
                "How often a task fails, or mean failures per period.",
                it -> it.question().process().rate()))
        .shown(it -> NumberText.shortened(it.question().process().rate()))
        .and(RuinColumns.horizon(it -> it.question().horizon()))
        .chance("ruin", "Probability of ruin within the horizon that this gives.", Answer::ruin)
        .logarithm("ruin", Answer::ruin);
  }
}

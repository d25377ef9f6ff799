package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.Sought;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What keeps ruin rare enough at a rate that is not quite known, a row to a question. */
public final class NeededResult {
  private NeededResult() {}

  /**
   * An answer.
   *
   * @param question with what was sought filled in; its rate does not count
   * @param ruin what that gives, mixed over what is known of the rate
   * @param rate the mean of what is known
   */
  public record Answer(
      Sought sought, RuinQuestion question, Needed needed, Chance ruin, double rate) {}

  /**
   * Answers at a rate of which a posterior is known.
   *
   * @param level the greatest probability of ruin that is borne
   */
  public static Result mixed(List<Answer> answers, Chance level) {
    return columns().result(answers).noted(NeededNotes.mixed(answers, level));
  }

  /**
   * Answers at a rate of which an interval is known.
   *
   * @param level the greatest probability of ruin that is borne
   * @param rate the rate's name
   */
  public static Result atMean(List<Answer> answers, Chance level, String rate) {
    return columns().result(answers).noted(NeededNotes.atMean(answers, level, rate));
  }

  static Columns<Answer> columns() {
    return Columns.<Answer>none()
        .text(
            "sought",
            Quantity.WORD,
            "What was asked for, and is filled in: stake or reward.",
            it -> it.sought().name().toLowerCase(Locale.ROOT))
        .and(RuinColumns.stake(it -> it.question().stake().toDouble()))
        .shown(it -> RuinColumns.shortened(Optional.of(it.question().stake())))
        .and(RuinColumns.reward(it -> it.question().reward()))
        .shown(it -> RuinColumns.shortened(Optional.of(it.question().reward())))
        .and(ends())
        .and(RuinColumns.horizon(it -> it.question().horizon()))
        .chance("ruin", "Probability of ruin within the horizon that this gives.", Answer::ruin)
        .logarithm("ruin", Answer::ruin)
        .and(
            RuinColumns.rateOfAny(
                "Mean of what is known of how often a task fails, or of failures per period.",
                Answer::rate))
        .headed("mean\nrate")
        .shown(it -> NumberText.shortened(it.rate()));
  }

  private static Columns<Answer> ends() {
    return Columns.<Answer>none()
        .and(
            RuinColumns.amount(
                "sought_low",
                "What is needed at the lower end of the rate's 95 % interval.",
                it -> it.needed().low()))
        .headed("95 %\nfrom")
        .and(
            RuinColumns.amount(
                "sought_high",
                "What is needed at the upper end of it; nothing where none is enough.",
                it -> it.needed().high()))
        .headed("95 %\nto")
        .and(
            RuinColumns.amount(
                "sought_plug_in",
                "What is needed at the mean rate; nothing where none is enough.",
                it -> it.needed().plugIn()))
        .headed("at the\nmean rate");
  }
}

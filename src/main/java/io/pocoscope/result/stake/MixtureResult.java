package io.pocoscope.result.stake;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;

/** Ruin mixed over what is known of the rate, a row to a stake. */
public final class MixtureResult {
  private static final int LONGEST = 12;

  private MixtureResult() {}

  /**
   * An answer to a question.
   *
   * @param stakeFrom the option or parameter that the stake comes from
   */
  public record Answer(
      RuinQuestion question, Posterior posterior, Posterior.Mixture mixture, String stakeFrom) {}

  public static Result of(List<Answer> answers) {
    return columns().result(answers);
  }

  static Columns<Answer> columns() {
    return Columns.<Answer>none()
        .and(RuinColumns.stake(it -> it.question().stake().toDouble()))
        .shown(it -> shown(it.question().stake()))
        .and(RuinColumns.horizon(it -> it.question().horizon()))
        .chance(
            "ruin",
            "Probability of ruin within the horizon, mixed over what is known of the rate.",
            it -> it.mixture().chance())
        .logarithm("ruin", it -> it.mixture().chance())
        .and(ends())
        .and(
            RuinColumns.failureRate(
                "Mean of what is known of the rate of failures.", it -> it.posterior().mean()))
        .headed("mean\nrate")
        .shown(it -> NumberText.shortened(it.posterior().mean()))
        .text(
            "stake_from",
            Quantity.WORD,
            "The option or the parameter that the stake comes from.",
            Answer::stakeFrom)
        .forMachines();
  }

  private static Columns<Answer> ends() {
    return Columns.<Answer>none()
        .chance(
            "ruin_low",
            "The probability at the lower end of the rate's 95 % interval.",
            it -> it.mixture().lower())
        .headed("95 %\nfrom")
        .logarithm("ruin_low", it -> it.mixture().lower())
        .chance(
            "ruin_high",
            "The probability at the upper end of the rate's 95 % interval.",
            it -> it.mixture().upper())
        .headed("95 %\nto")
        .logarithm("ruin_high", it -> it.mixture().upper())
        .chance(
            "ruin_plug_in",
            "The probability at the mean of what is known of the rate.",
            it -> it.mixture().atMean())
        .headed("at the\nmean rate")
        .logarithm("ruin_plug_in", it -> it.mixture().atMean());
  }

  /** A stake as it was given; one that was observed is no short fraction. */
  private static String shown(Rational stake) {
    String exact = stake.toString();
    return exact.length() <= LONGEST ? exact : AmountText.shown(stake);
  }
}

package io.pocoscope.cli;

import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;

/** Ruin mixed over a posterior, laid out for the printer. */
final class MixtureResult {
  private static final int LONGEST = 12;

  private MixtureResult() {}

  /** An answer to a question. */
  record Answer(RuinQuestion question, Posterior posterior, Posterior.Mixture mixture) {}

  /**
   * Answers.
   *
   * @param stakeFrom the option or parameter that the stakes come from
   */
  static Result of(List<Answer> answers, String stakeFrom) {
    return Result.of(columns(), answers.stream().map(answer -> row(answer, stakeFrom)).toList());
  }

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.forPeople("stake"),
        ResultColumn.forMachines("stake"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"),
        ResultColumn.forPeople("95 %\nfrom"),
        ResultColumn.forMachines("ruin_low"),
        ResultColumn.forPeople("95 %\nto"),
        ResultColumn.forMachines("ruin_high"),
        ResultColumn.forPeople("at the\nmean rate"),
        ResultColumn.forMachines("ruin_plug_in"),
        ResultColumn.forPeople("mean\nrate"),
        ResultColumn.forMachines("failure_rate"),
        ResultColumn.textForMachines("stake_from"));
  }

  /** A stake as it was given; one that was observed is no short fraction. */
  private static String shown(Rational stake) {
    String exact = stake.toString();
    return exact.length() <= LONGEST ? exact : AmountText.shown(stake);
  }

  private static List<Object> row(Answer answer, String stakeFrom) {
    RuinQuestion question = answer.question();
    Posterior.Mixture mixture = answer.mixture();
    Object horizon = HorizonText.shown(question.horizon());
    return List.of(
        shown(question.stake()),
        question.stake().toDouble(),
        horizon,
        RuinResult.shortened(mixture.ruin()),
        mixture.ruin(),
        RuinResult.shortened(mixture.low()),
        mixture.low(),
        RuinResult.shortened(mixture.high()),
        mixture.high(),
        RuinResult.shortened(mixture.plugIn()),
        mixture.plugIn(),
        RuinResult.shortened(answer.posterior().mean()),
        answer.posterior().mean(),
        stakeFrom);
  }
}

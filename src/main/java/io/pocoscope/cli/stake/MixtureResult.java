package io.pocoscope.cli.stake;

import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.ArrayList;
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
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.forPeople("stake"));
    columns.add(ResultColumn.forMachines("stake"));
    columns.add(ResultColumn.number("horizon"));
    columns.addAll(ChanceText.columns("ruin", "ruin"));
    columns.addAll(ChanceText.columns("95 %\nfrom", "ruin_low"));
    columns.addAll(ChanceText.columns("95 %\nto", "ruin_high"));
    columns.addAll(ChanceText.columns("at the\nmean rate", "ruin_plug_in"));
    columns.add(ResultColumn.forPeople("mean\nrate"));
    columns.add(ResultColumn.forMachines("failure_rate"));
    columns.add(ResultColumn.textForMachines("stake_from"));
    return columns;
  }

  /** A stake as it was given; one that was observed is no short fraction. */
  private static String shown(Rational stake) {
    String exact = stake.toString();
    return exact.length() <= LONGEST ? exact : AmountText.shown(stake);
  }

  private static List<Object> row(Answer answer, String stakeFrom) {
    RuinQuestion question = answer.question();
    Posterior.Mixture mixture = answer.mixture();
    List<Object> row = new ArrayList<>();
    row.add(shown(question.stake()));
    row.add(question.stake().toDouble());
    row.add(HorizonText.shown(question.horizon()));
    ChanceText.add(row, mixture.chance());
    ChanceText.add(row, mixture.lower());
    ChanceText.add(row, mixture.upper());
    ChanceText.add(row, mixture.atMean());
    row.add(NumberText.shortened(answer.posterior().mean()));
    row.add(answer.posterior().mean());
    row.add(stakeFrom);
    return row;
  }
}

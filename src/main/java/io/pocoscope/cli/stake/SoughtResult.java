package io.pocoscope.cli.stake;

import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.RuinQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What keeps ruin rare enough, laid out for the printer. */
final class SoughtResult {
  private SoughtResult() {}

  /**
   * Answers.
   *
   * @param sought stake, reward or failure_rate: what was asked for
   * @param answers questions in which it has been filled in, with the probability that this gives
   */
  static Result of(String sought, List<Answer> answers) {
    return Result.of(columns(), answers.stream().map(answer -> row(sought, answer)).toList());
  }

  /** A question that is answered. */
  record Answer(RuinQuestion question, Chance ruin) {}

  private static List<ResultColumn> columns() {
    List<ResultColumn> columns =
        new ArrayList<>(
            List.of(
                ResultColumn.text("sought"),
                ResultColumn.forPeople("stake"),
                ResultColumn.forMachines("stake"),
                ResultColumn.forPeople("reward"),
                ResultColumn.forMachines("reward"),
                ResultColumn.forPeople("failure\nrate"),
                ResultColumn.forMachines("failure_rate"),
                ResultColumn.number("horizon")));
    columns.addAll(ChanceText.columns("ruin", "ruin"));
    return columns;
  }

  private static List<Object> row(String sought, Answer answer) {
    RuinQuestion question = answer.question();
    double rate = question.process().rate();
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                sought,
                question.stake().toString(),
                question.stake().toDouble(),
                question.reward().toString(),
                question.reward().toDouble(),
                NumberText.shortened(rate),
                rate,
                HorizonText.shown(question.horizon())));
    ChanceText.add(row, answer.ruin());
    return row;
  }
}

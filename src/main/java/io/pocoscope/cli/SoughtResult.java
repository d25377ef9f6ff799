package io.pocoscope.cli;

import io.pocoscope.ruin.RuinQuestion;
import java.util.List;
import java.util.stream.Stream;

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
  record Answer(RuinQuestion question, double ruin) {}

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.text("sought"),
        ResultColumn.forPeople("stake"),
        ResultColumn.forMachines("stake"),
        ResultColumn.forPeople("reward"),
        ResultColumn.forMachines("reward"),
        ResultColumn.forPeople("failure\nrate"),
        ResultColumn.forMachines("failure_rate"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"));
  }

  private static List<Object> row(String sought, Answer answer) {
    RuinQuestion question = answer.question();
    double rate = question.process().rate();
    Object horizon = HorizonText.shown(question.horizon());
    return Stream.of(
            sought,
            question.stake().toString(),
            question.stake().toDouble(),
            question.reward().toString(),
            question.reward().toDouble(),
            RuinResult.shortened(rate),
            rate,
            horizon,
            RuinResult.shortened(answer.ruin()),
            answer.ruin())
        .toList();
  }
}

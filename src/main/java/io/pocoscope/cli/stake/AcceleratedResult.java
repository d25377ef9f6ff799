package io.pocoscope.cli.stake;

import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.AcceleratedQuestion;
import io.pocoscope.ruin.AcceleratedRuin;
import java.util.List;

/** Ruin under an accelerated penalty, laid out for the printer. */
final class AcceleratedResult {
  private AcceleratedResult() {}

  /** An answer to a question. */
  record Answer(AcceleratedQuestion question, AcceleratedRuin.Answer ruin) {
    static Answer to(AcceleratedQuestion question) {
      return new Answer(question, AcceleratedRuin.of(question));
    }
  }

  static Result of(List<Answer> answers) {
    return Result.of(columns(), answers.stream().map(AcceleratedResult::row).toList());
  }

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.number("failure_rate").headed("failure\nrate"),
        ResultColumn.number("stake"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"),
        ResultColumn.forPeople("error"),
        ResultColumn.forMachines("error"),
        ResultColumn.forPeople("at\nleast"),
        ResultColumn.forMachines("ruin_low"),
        ResultColumn.forPeople("at\nmost"),
        ResultColumn.forMachines("ruin_high"),
        ResultColumn.forPeople("step"),
        ResultColumn.forMachines("step"));
  }

  private static List<Object> row(Answer answer) {
    AcceleratedRuin.Answer ruin = answer.ruin();
    return List.of(
        answer.question().failureRate(),
        answer.question().stake(),
        answer.question().horizon(),
        NumberText.shortened(ruin.ruin()),
        ruin.ruin(),
        NumberText.shortened(ruin.error()),
        ruin.error(),
        NumberText.shortened(ruin.low()),
        ruin.low(),
        NumberText.shortened(ruin.high()),
        ruin.high(),
        NumberText.shortened(ruin.step()),
        ruin.step());
  }
}

package io.pocoscope.cli.stake;

import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.Sought;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What keeps ruin rare enough at a rate that is not quite known, laid out for the printer. */
final class NeededResult {
  private NeededResult() {}

  /**
   * An answer.
   *
   * @param question with what was sought filled in; its rate does not count
   * @param ruin what that gives, mixed over what is known of the rate
   * @param rate the mean of what is known
   */
  record Answer(Sought sought, RuinQuestion question, Needed needed, Chance ruin, double rate) {}

  static Result of(List<Answer> answers) {
    return Result.of(columns(), answers.stream().map(NeededResult::row).toList());
  }

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.text("sought"),
        ResultColumn.forPeople("stake"),
        ResultColumn.forMachines("stake"),
        ResultColumn.forPeople("reward"),
        ResultColumn.forMachines("reward"),
        ResultColumn.forPeople("95 %\nfrom"),
        ResultColumn.forMachines("sought_low"),
        ResultColumn.forPeople("95 %\nto"),
        ResultColumn.forMachines("sought_high"),
        ResultColumn.forPeople("at the\nmean rate"),
        ResultColumn.forMachines("sought_plug_in"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"),
        ResultColumn.forMachines("log10_ruin"),
        ResultColumn.forPeople("mean\nrate"),
        ResultColumn.forMachines("failure_rate"));
  }

  private static List<Object> row(Answer answer) {
    RuinQuestion question = answer.question();
    Needed needed = answer.needed();
    return Arrays.asList(
        answer.sought().name().toLowerCase(Locale.ROOT),
        shown(Optional.of(question.stake())),
        question.stake().toDouble(),
        shown(Optional.of(question.reward())),
        question.reward().toDouble(),
        shown(needed.low()),
        value(needed.low()),
        shown(needed.high()),
        value(needed.high()),
        shown(needed.plugIn()),
        value(needed.plugIn()),
        HorizonText.shown(question.horizon()),
        ChanceText.shown(answer.ruin()),
        answer.ruin().value(),
        ChanceText.log10(answer.ruin()),
        NumberText.shortened(answer.rate()),
        answer.rate());
  }

  /** An amount for people; null where none is enough. */
  static String shown(Optional<Rational> amount) {
    return amount.map(Rational::toDouble).map(NumberText::shortened).orElse(null);
  }

  /** An amount for machines. */
  static Double value(Optional<Rational> amount) {
    return amount.map(Rational::toDouble).orElse(null);
  }
}

package io.pocoscope.result.stake;

import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinAnswer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ruin with the rates one below the other, the stakes side by side: a row to a rate. */
public final class GridResult {
  private GridResult() {}

  /** The answers at a rate, by their stakes. */
  record Line(double rate, Map<Rational, RuinAnswer> answers) {}

  /**
   * Answers; JSON shows them as ever.
   *
   * @param answers of one process, at least one; at each rate those of the same stakes
   */
  public static Result of(List<RuinAnswer> answers) {
    Map<Double, Map<Rational, RuinAnswer>> byRate = new LinkedHashMap<>();
    answers.forEach(
        it ->
            byRate
                .computeIfAbsent(RuinResult.rate(it), any -> new HashMap<>())
                .put(it.question().stake(), it));
    Columns<Line> columns = RuinColumns.rate(answers.get(0).question(), Line::rate);
    for (Rational stake : stakes(answers)) {
      columns = columns.and(ofStake(stake.toString(), it -> it.answers().get(stake).chance()));
    }
    return columns
        .result(byRate.entrySet().stream().map(it -> new Line(it.getKey(), it.getValue())).toList())
        .withJson(RuinResult.of(answers).asJson())
        .noted(RuinNotes.of(answers));
  }

  /** All columns, with the rates of every process, and a stake that stands for any. */
  static Columns<Line> allColumns() {
    return RuinResult.rates(Line::rate).and(ofStake("…", any -> Chance.NONE));
  }

  private static List<Rational> stakes(List<RuinAnswer> answers) {
    return answers.stream().map(it -> it.question().stake()).distinct().toList();
  }

  private static Columns<Line> ofStake(String stake, Function<Line, Chance> chance) {
    return Columns.<Line>none()
        .proportion(
            "stake=" + stake,
            "Probability that a stake of " + stake + " is ruined within the horizon.",
            it -> chance.apply(it).value())
        .headed(stake)
        .shown(it -> ChanceText.narrow(chance.apply(it)))
        .number(
            "log10 stake=" + stake,
            Quantity.LOG10,
            "Logarithm with base 10 of it; nothing where ruin is impossible.",
            it -> ChanceText.log10(chance.apply(it)))
        .within(Range.NOT_POSITIVE)
        .forMachines();
  }
}

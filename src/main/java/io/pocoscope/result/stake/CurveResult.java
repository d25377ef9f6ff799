package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.RuinAnswer;
import java.util.List;

/** Ruin and survival as time goes on: a row to a rate of failures, stake and time. */
public final class CurveResult {
  private CurveResult() {}

  /**
   * Curves.
   *
   * @param answers of one process, at least one
   * @param points how many times are shown besides the start, at least 1
   */
  public static Result of(List<RuinAnswer> answers, int points) {
    return RuinColumns.<CurvePoint>rate(answers.get(0).question(), CurveResult::rate)
        .headed("rate")
        .and(columns())
        .result(answers.stream().flatMap(it -> CurvePoint.of(it, points).stream()).toList())
        .noted(RuinNotes.of(answers));
  }

  /** All columns, with the rates of every process. */
  static Columns<CurvePoint> allColumns() {
    return RuinResult.rates(CurveResult::rate).and(columns());
  }

  private static Columns<CurvePoint> columns() {
    return Columns.<CurvePoint>none()
        .and(RuinColumns.exactStake(it -> it.answer().question().stake()))
        .number(
            "time", Quantity.PERIODS, "Periods since the start.", it -> HorizonValue.of(it.time()))
        .within(Range.NOT_NEGATIVE)
        .chance("ruin", "Probability that the stake is ruined by then.", CurvePoint::ruin)
        .logarithm("ruin", CurvePoint::ruin)
        .proportion("survival", "Probability that it is not ruined by then.", CurvePoint::survival)
        .shown(it -> NumberText.shortened(it.survival()));
  }

  private static double rate(CurvePoint point) {
    return RuinResult.rate(point.answer());
  }
}

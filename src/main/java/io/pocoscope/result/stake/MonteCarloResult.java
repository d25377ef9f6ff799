package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.MonteCarlo;
import io.pocoscope.ruin.RuinAnswer;
import java.util.List;

/** Exact answers with played runs beside them, a row to a rate of failures and stake. */
public final class MonteCarloResult {
  private MonteCarloResult() {}

  /** An exact answer, and what runs say of the same question. */
  public record Check(RuinAnswer exact, MonteCarlo.Estimate played) {}

  public static Result of(List<Check> checks) {
    Columns<Check> rate =
        RuinColumns.rate(checks.get(0).exact().question(), MonteCarloResult::rate);
    boolean severalRates = checks.stream().map(MonteCarloResult::rate).distinct().count() > 1;
    return (severalRates ? rate : rate.forMachines())
        .and(columns())
        .result(checks)
        .noted(RuinNotes.of(checks.stream().map(Check::exact).toList()));
  }

  /** All columns, with the rates of every process. */
  static Columns<Check> allColumns() {
    return RuinResult.rates(MonteCarloResult::rate).and(columns());
  }

  private static double rate(Check check) {
    return RuinResult.rate(check.exact());
  }

  private static Columns<Check> columns() {
    return Columns.<Check>none()
        .and(RuinColumns.exactStake(it -> it.exact().question().stake()))
        .and(RuinColumns.horizon(it -> it.exact().question().horizon()))
        .chance(
            "ruin",
            "Exact probability that the stake is ruined within the horizon.",
            it -> it.exact().chance())
        .logarithm("ruin", it -> it.exact().chance())
        .proportion(
            "monte_carlo", "Share of the runs that ended in ruin.", it -> it.played().ruin())
        .headed("Monte\nCarlo")
        .shown(it -> NumberText.shortened(it.played().ruin()))
        .proportion(
            "standard_error",
            "Standard error of that share; 0 where all runs ended alike, which is no certainty.",
            it -> it.played().standardError())
        .headed("standard\nerror")
        .shown(it -> NumberText.shortened(it.played().standardError()));
  }
}

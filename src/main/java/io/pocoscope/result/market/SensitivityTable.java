package io.pocoscope.result.market;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.market.Incentives;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;

/** A history replayed with other amounts, for people: a row to a scheme and amounts. */
public final class SensitivityTable {
  private SensitivityTable() {}

  public static Result of(Replays replays) {
    return columns().result(replays.varied());
  }

  private static Columns<ReplayReport> columns() {
    return ReplayColumns.scheme()
        .and(amounts().from(ReplayColumns::incentives))
        .and(ReplayColumns.out())
        .and(ReplayColumns.honestOut())
        .headed("honest-\nlooking")
        .and(ReplayColumns.spared())
        .and(ReplayColumns.forgone())
        .and(ReplayColumns.rateAfter())
        .headed("rate\nafter")
        .styled(Style.NUMBER)
        .forPeople("interval", it -> ReplayRate.after(it).interval());
  }

  private static Columns<Incentives> amounts() {
    return MarketColumns.stake()
        .headed("S0")
        .shown(it -> it.stake().toString())
        .and(MarketColumns.penalty())
        .headed("P")
        .shown(it -> it.penalty().toString())
        .and(MarketColumns.reward())
        .headed("R")
        .shown(it -> it.reward().toString());
  }
}

package io.pocoscope.result.market;

import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Trajectory;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Locale;

/** How the failure rate of simulated schemes went, a row to a scheme and point of time. */
public final class TrajectoryResult {
  private TrajectoryResult() {}

  record Line(PlayedCell cell, Trajectory.Point point) {}

  /**
   * The rows.
   *
   * @param every after how many tasks there is a point
   */
  public static Result of(List<PlayedCell> cells, int every) {
    return columns()
        .result(
            cells.stream()
                .flatMap(
                    cell -> Trajectory.of(cell, every).stream().map(point -> new Line(cell, point)))
                .toList());
  }

  static Columns<Line> columns() {
    return MarketColumns.<Line>scheme(it -> it.cell().cell().scheme())
        .count("task", Quantity.TASKS, "After how many tasks.", it -> it.point().task())
        .proportion(
            "mean", "Trailing failure rate, its mean over the runs.", it -> it.point().mean())
        .and(quantiles())
        .number(
            "assets",
            Quantity.ASSETS,
            "Assets present, their mean over the runs.",
            it -> it.point().present())
        .within(Range.NOT_NEGATIVE)
        .and(MarketColumns.runs("Runs that were played through.", it -> it.cell().results().size()))
        .and(MarketColumns.simulated());
  }

  private static Columns<Line> quantiles() {
    Columns<Line> columns = Columns.none();
    for (int i = 0; i < Trajectory.SHARES.size(); i++) {
      int place = i;
      long percent = Math.round(100 * Trajectory.SHARES.get(i));
      columns =
          columns.proportion(
              String.format(Locale.ROOT, "p%02d", percent),
              String.format(
                  Locale.ROOT,
                  "Of %d %% of the runs the rate is at most this, interpolated between runs.",
                  percent),
              it -> it.point().quantiles().get(place));
    }
    return columns;
  }
}

package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Each scheme less each other, run by run. */
public final class DifferenceResult {
  /** The key of the scheme that is taken away. */
  static final String LESS = "less";

  private DifferenceResult() {}

  record Line(Measure measure, Scheme scheme, Scheme less, Summary difference) {}

  public static Result of(Simulated simulated) {
    List<PlayedCell> cells = simulated.cells();
    List<Line> lines = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (int i = 0; i < cells.size(); i++) {
        for (int j = 0; j < i; j++) {
          lines.add(line(measure, cells.get(i), cells.get(j), simulated.level()));
        }
      }
    }
    return columns(simulated.level()).result(lines);
  }

  private static Line line(Measure measure, PlayedCell one, PlayedCell other, double level) {
    return new Line(
        measure, one.cell().scheme(), other.cell().scheme(), one.less(other, measure, level));
  }

  static Columns<Line> columns(double level) {
    return MarketColumns.<Line>measure(Line::measure)
        .and(MarketColumns.scheme(Line::scheme))
        .text(LESS, Quantity.WORD, "The scheme that is taken away.", it -> it.less().label())
        .forPeople("difference", it -> StatText.spread(it.difference()))
        .forPeople(
            String.format(Locale.ROOT, "%.0f %%", 100 * level),
            it -> StatText.interval(it.difference()))
        .and(
            SummaryColumns.of(Quantity.UNIT_OF_MEASURE)
                .<Line>from(Line::difference)
                .and(
                    MarketColumns.runs(
                        "Runs in which both have a value.", it -> it.difference().count()))
                .and(MarketColumns.simulated())
                .allForMachines());
  }
}

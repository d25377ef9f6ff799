package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;

/** A mean over runs, how the runs spread, and its interval. */
final class SummaryColumns {
  private SummaryColumns() {}

  /** Of what its row, or what it stands in, says. */
  static Columns<Summary> of(Quantity unit) {
    return Columns.<Summary>none()
        .number("mean", unit, "Mean over the runs.", Summary::mean)
        .and(spread("", unit, Range.ANY, "the mean"));
  }

  /** In a row with those of other measures. */
  static Columns<Summary> of(Measure measure) {
    String key = measure.key();
    Quantity unit = unit(measure);
    return Columns.<Summary>none()
        .number(key, unit, measure.meaning() + "; mean over the runs.", Summary::mean)
        .within(range(measure))
        .and(spread(key + "_", unit, rangeOfBounds(measure), key));
  }

  private static Columns<Summary> spread(String before, Quantity unit, Range range, String ofWhat) {
    return Columns.<Summary>none()
        .number(
            before + "sd",
            unit,
            "Standard deviation over the runs of the values whose mean is "
                + (before.isEmpty() ? "mean" : ofWhat)
                + "; that of the mean is smaller by the root of the number of runs.",
            Summary::sd)
        .within(Range.NOT_NEGATIVE)
        .and(BoundColumns.of(before, unit, range, ofWhat, Summary::low, Summary::high));
  }

  static Quantity unit(Measure measure) {
    return switch (measure.unit()) {
      case SHARE -> Quantity.SHARE;
      case ASSETS -> Quantity.ASSETS;
      case RLC -> Quantity.RLC;
    };
  }

  private static Range range(Measure measure) {
    return switch (measure.unit()) {
      case SHARE -> Range.SHARE;
      case ASSETS -> Range.NOT_NEGATIVE;
      case RLC -> Range.ANY;
    };
  }

  /** An interval of a mean of numbers that are not below 0 may be. */
  private static Range rangeOfBounds(Measure measure) {
    return measure.unit() == Measure.Unit.SHARE ? Range.SHARE : Range.ANY;
  }
}

package io.pocoscope.result.market;

import io.pocoscope.market.Ratio;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;

/** A ratio of two means over runs, and its interval. */
final class RatioColumns {
  private RatioColumns() {}

  static Columns<Ratio> of(Quantity unit) {
    return Columns.<Ratio>none()
        .number("value", unit, "The ratio of the means.", Ratio::value)
        .and(BoundColumns.of("", unit, Range.ANY, "the ratio", Ratio::low, Ratio::high));
  }
}

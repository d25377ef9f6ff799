package io.pocoscope.result.market;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The bounds of an interval. */
final class BoundColumns {
  private BoundColumns() {}

  /**
   * Two columns.
   *
   * @param before what stands before their keys
   * @param what whose bounds they are
   */
  static <T> Columns<T> of(
      String before,
      Quantity unit,
      Range range,
      String what,
      Function<? super T, OptionalDouble> low,
      Function<? super T, OptionalDouble> high) {
    return Columns.<T>none()
        .number(before + "low", unit, "Lower bound of " + what + ".", low)
        .within(range)
        .number(before + "high", unit, "Upper bound of " + what + ".", high)
        .within(range);
  }
}

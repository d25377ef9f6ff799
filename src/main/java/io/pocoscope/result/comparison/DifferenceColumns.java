package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Bounds;
import io.pocoscope.comparison.Estimate;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.Locale;
import java.util.function.Function;

/** A difference of shares in three columns. */
final class DifferenceColumns {
  static final Range RANGE = new Range(-1, 1);

  private DifferenceColumns() {}

  /**
   * The difference, its bounds for machines, and both for people.
   *
   * @param key of the difference, and what stands before the keys of its bounds
   * @param header of the difference in tables
   * @param level of the bounds, in (0, 1)
   */
  static <T> Columns<T> of(
      String key, String header, String what, double level, Function<? super T, Estimate> value) {
    return Columns.<T>none()
        .and(points(key, what, row -> value.apply(row).value()))
        .headed(header)
        .number(
            key + "_low",
            Quantity.SHARE,
            "Lower bound of "
                + key
                + ", at --level (0.95 unless given); nothing where no two"
                + " clusters of a side show how much clusters differ.",
            row -> value.apply(row).bounds().map(Bounds::low))
        .within(RANGE)
        .forMachines()
        .number(
            key + "_high",
            Quantity.SHARE,
            "Upper bound of " + key + ", likewise.",
            row -> value.apply(row).bounds().map(Bounds::high))
        .within(RANGE)
        .forMachines()
        .forPeople(
            String.format(Locale.ROOT, "%.0f %%", 100 * level),
            row -> PointsText.bounds(value.apply(row)));
  }

  /** A difference alone. */
  static <T> Columns<T> points(String key, String what, Function<? super T, Double> value) {
    return Columns.<T>none()
        .number(key, Quantity.SHARE, what, value)
        .within(RANGE)
        .shown(row -> PointsText.of(value.apply(row)));
  }
}

package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Values of a column that lie out of its range, so that the column holds the nearest one within.
 *
 * @param column as {@code table.column}
 * @param values how many, at least 1
 */
public record BeyondValues(String column, long values) {

  /** Those of a store, column by column; none, as a rule. */
  public static List<BeyondValues> in(Store store) {
    return store.query(
        "select table_name || '.' || column_name, count(*) from beyond group by 1 order by 1",
        row -> new BeyondValues(row.getString(1), row.getLong(2)));
  }

  /** What there is to say of them in one sentence; empty where there are none. */
  public static Optional<String> told(List<BeyondValues> all) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%d values are out of their columns' range (exact in the table beyond), in no sum,"
                    + " and in no check that needs one: %s",
                all.stream().mapToLong(BeyondValues::values).sum(),
                all.stream()
                    .map(
                        each ->
                            String.format(Locale.ROOT, "%d of %s", each.values(), each.column()))
                    .collect(joining(", "))));
  }
}

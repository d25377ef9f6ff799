package io.pocoscope.api;

import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Rate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Results as Tablesaw tables, for notebooks; the columns have the names that JSON has. */
public final class Frames {
  private Frames() {}

  /**
   * Failure rates, one row to a group.
   *
   * @return a text column for each grouping, counts as whole numbers, rates in [0, 1] and missing
   *     where nothing is settled
   */
  public static Table of(FailureTable failures) {
    Table frame = Table.create("failures");
    IntStream.range(0, failures.by().size()).forEach(i -> frame.addColumns(keys(failures, i)));
    return frame.addColumns(
        counts("slots", failures, Rate::slots),
        counts("completed", failures, rate -> rate.counts().completed()),
        counts("failed", failures, Rate::failed),
        counts("failed_claimed", failures, rate -> rate.counts().claimed()),
        counts("failed_unclaimed", failures, rate -> rate.counts().unclaimed()),
        counts("pending", failures, rate -> rate.counts().pending()),
        counts("unknown", failures, rate -> rate.counts().unknown()),
        shares("rate", failures, rate -> rate.rate().orElse(Double.NaN)),
        shares("rate_low", failures, rate -> rate.interval().low()),
        shares("rate_high", failures, rate -> rate.interval().high()),
        texts("interval", failures, rate -> rate.basis().method().label()),
        texts("cluster", failures, rate -> rate.basis().cluster()),
        counts("clusters", failures, rate -> rate.basis().clusters()),
        shares("claimed_only_rate", failures, rate -> rate.claimedOnly().orElse(Double.NaN)));
  }

  private static StringColumn keys(FailureTable failures, int grouping) {
    return StringColumn.create(
        failures.by().get(grouping).label(),
        failures.groups().stream().map(group -> group.keys().get(grouping)));
  }

  private static StringColumn texts(
      String name, FailureTable failures, Function<Rate, String> text) {
    return StringColumn.create(name, failures.groups().stream().map(FailureGroup::rate).map(text));
  }

  private static LongColumn counts(String name, FailureTable failures, ToLongFunction<Rate> count) {
    return LongColumn.create(
        name, failures.groups().stream().map(FailureGroup::rate).mapToLong(count).toArray());
  }

  private static DoubleColumn shares(
      String name, FailureTable failures, ToDoubleFunction<Rate> share) {
    return DoubleColumn.create(
        name, failures.groups().stream().map(FailureGroup::rate).mapToDouble(share).toArray());
  }
}

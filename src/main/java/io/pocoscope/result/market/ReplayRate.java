package io.pocoscope.result.market;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.market.Replayed;
import io.pocoscope.rate.Interval;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A failure rate of a replayed history.
 *
 * @param rate empty where no slot is settled; the bounds are nothing then
 */
record ReplayRate(OptionalDouble rate, Interval bounds) {
  /** As it was. */
  static ReplayRate before(ReplayReport report) {
    Replayed it = report.replayed();
    return new ReplayRate(share(it.failed(), it.completed() + it.failed()), report.before());
  }

  /** As it would have become. */
  static ReplayRate after(ReplayReport report) {
    Replayed it = report.replayed();
    return new ReplayRate(share(it.failedAfter(), it.settledAfter()), report.after());
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** With its interval in JSON, and in per cent for people. */
  static Columns<ReplayReport> columns(
      String key, String meaning, Function<ReplayReport, ReplayRate> rate) {
    return Columns.<ReplayReport>none()
        .nested(key, Quantity.SHARE, meaning, columns(), it -> Optional.of(rate.apply(it)))
        .shown(it -> rate.apply(it).percent());
  }

  private static Columns<ReplayRate> columns() {
    return Columns.<ReplayRate>none()
        .proportion("rate", "Failed of all that are settled.", ReplayRate::rate)
        .and(
            BoundColumns.of(
                "",
                Quantity.SHARE,
                Range.SHARE,
                "the rate",
                it -> it.bound(it.bounds().low()),
                it -> it.bound(it.bounds().high())));
  }

  private OptionalDouble bound(double bound) {
    return rate.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(bound);
  }

  private String percent() {
    return rate.isEmpty()
        ? StatText.NOTHING
        : String.format(Locale.ROOT, "%.1f", 100 * rate.getAsDouble());
  }

  /** The interval for people; nothing where there is no rate. */
  String interval() {
    return rate.isEmpty() ? "" : NumberText.percents(bounds.low(), bounds.high());
  }
}

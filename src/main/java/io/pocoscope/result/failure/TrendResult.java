package io.pocoscope.result.failure;

import io.pocoscope.change.Period;
import io.pocoscope.change.RateHistory;
import io.pocoscope.change.Segment;
import io.pocoscope.rate.Unit;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A failure rate through time, a row to a day, week or month. */
public final class TrendResult {
  /** The chain's own rate stands in failures: a history is wide enough. */
  private static final Set<String> ELSEWHERE = Set.of("failed_claimed", "failed_unclaimed");

  private TrendResult() {}

  public static Result of(RateHistory history) {
    return columns(history.table().settings().level()).result(history.periods());
  }

  static Columns<Period> columns(double level) {
    CountedColumns counted = CountedColumns.of(Unit.SLOT);
    Columns<Period> counts =
        counted.counts(false, false).without(ELSEWHERE).from(TrendResult::line);
    Columns<Period> rates =
        FailureResult.rates(Math.round(100 * level) + " %\nband").from(TrendResult::line);
    return Columns.<Period>none()
        .text(
            "period",
            Quantity.TIME,
            "The day, week (ISO) or month of the slots' deadlines; (unknown) where they have none.",
            Period::key)
        .and(counts)
        .and(rates)
        .count(
            "segment",
            Quantity.ONE,
            "Between which changes most of its settled slots are, from 1; nothing where none is"
                + " settled.",
            it -> it.segment().map(Segment::number))
        .headed("seg-\nment")
        .share(
            "segment_rate",
            "The rate of all slots between these changes.",
            it -> it.segment().map(Segment::rate))
        .headed("its\nrate %");
  }

  private static FailureResult.Line line(Period period) {
    return new FailureResult.Line(List.of(), period.group().rate(), Optional.empty());
  }
}

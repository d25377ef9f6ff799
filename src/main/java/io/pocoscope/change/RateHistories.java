package io.pocoscope.change;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.engine.Engine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Failure rates through time, and their changes. */
public final class RateHistories {
  private final Engine store;

  public RateHistories(Engine store) {
    this.store = store;
  }

  /**
   * Of the slots that a filter lets through.
   *
   * @param by day, week or month
   * @param rates how the rates' bounds are made
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public RateHistory of(
      SlotFilter filter, Grouping by, RateSettings rates, ChangeSettings settings) {
    FailureTable table = new FailureRates(store).of(filter, List.of(by), rates);
    try (HistoryReader reader = new HistoryReader(store, filter, by, settings)) {
      Lots lots = reader.lots();
      Segments found = new Segments(lots, Segmentation.of(lots, settings));
      List<Segment> segments = found.segments();
      List<ChangePoint> changes = found.changes(segments);
      Map<String, Map<Integer, Long>> stretches =
          reader.periods(by, changes.stream().map(ChangePoint::time).toList());
      return new RateHistory(
          table,
          table.groups().stream().map(it -> period(it, stretches, segments)).toList(),
          segments,
          changes,
          settings,
          Evidence.of(lots, reader.lacking()));
    }
  }

  private static Period period(
      FailureGroup group, Map<String, Map<Integer, Long>> stretches, List<Segment> segments) {
    Optional<Segment> most =
        stretches.getOrDefault(group.keys().get(0), Map.of()).entrySet().stream()
            .max(
                Map.Entry.<Integer, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(it -> segments.get(it.getKey()));
    return new Period(group, most);
  }
}

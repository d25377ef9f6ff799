package io.pocoscope.change;

import io.pocoscope.rate.FailureTable;
import java.util.List;

/**
 * A failure rate through time, and where it changes.
 *
 * @param table the rates by day, week or month
 * @param periods the same, and between which changes each is
 * @param segments what happened between changes, in the order of time; none where nothing is
 *     settled
 * @param changes in the order of time: one less than segments
 * @param settings how they were looked for
 * @param evidence what they were found by
 */
public record RateHistory(
    FailureTable table,
    List<Period> periods,
    List<Segment> segments,
    List<ChangePoint> changes,
    ChangeSettings settings,
    Evidence evidence) {
  public RateHistory {
    periods = List.copyOf(periods);
    segments = List.copyOf(segments);
    changes = List.copyOf(changes);
  }

  /** Whether changes could be seen at all. */
  public boolean tells() {
    return evidence.tellingStrata() > 0;
  }
}

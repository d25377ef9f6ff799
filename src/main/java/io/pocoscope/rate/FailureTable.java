package io.pocoscope.rate;

import java.util.List;

/**
 * Failure rates of groups of slots.
 *
 * @param by the groupings; none makes one group of all slots
 * @param groups the groups, greatest first; in the order of time where grouped by it
 * @param total all slots that the filter lets through, each counted once
 * @param method how the intervals were made
 * @param level their confidence, in (0, 1)
 * @param leftOut what the filter kept away without being asked for its value
 */
public record FailureTable(
    List<Grouping> by,
    List<FailureGroup> groups,
    Rate total,
    IntervalMethod method,
    double level,
    LeftOut leftOut) {

  /** Whether a slot can stand in several groups, so that they add up to more than the total. */
  public boolean overlaps() {
    return by.stream().anyMatch(Grouping::overlaps);
  }

  /**
   * What a filter left out.
   *
   * @param selfDealing slots left out as self-dealing
   * @param withoutTime slots whose deal's start is not known, left out by --since or --until
   */
  public record LeftOut(long selfDealing, long withoutTime) {}
}

package io.pocoscope.cause;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.rate.Grouping;
import java.util.List;

/**
 * Why slots failed.
 *
 * @param by the groupings; none makes one group of all slots
 * @param lines group by group, the greatest first, and in each the most frequent cause first
 * @param hidden slots that the chain calls completed and whose result is a worker's error, in the
 *     same order; none where these count as failed
 * @param total all failed slots that the filter lets through, each counted once
 * @param unknown failed slots whose cause is not known
 * @param nearMisses completed slots in which something went wrong
 * @param leftOut what the filter kept away
 */
public record CauseTable(
    List<Grouping> by,
    List<CauseLine> lines,
    List<CauseLine> hidden,
    CauseLine total,
    long unknown,
    NearMisses nearMisses,
    LeftOut leftOut) {

  /** Of all slots, how many the chain calls completed although their result is a worker's error. */
  public long hiddenSlots() {
    return hidden.stream().mapToLong(CauseLine::slots).sum();
  }

  /** Whether a slot can stand in several groups, so that they add up to more than the total. */
  public boolean overlaps() {
    return by.stream().anyMatch(Grouping::overlaps);
  }
}

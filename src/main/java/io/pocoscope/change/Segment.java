package io.pocoscope.change;

import java.time.Instant;

/**
 * What happened between two changes.
 *
 * @param number from 1
 * @param first the time of its first slot
 * @param last the time of its last slot
 * @param settled how many slots are settled, at least 1
 * @param failed how many of them failed
 * @param strata how many strata they are of: requesters, unless others were asked for
 */
public record Segment(
    int number, Instant first, Instant last, long settled, long failed, long strata) {
  /** Failed of settled slots, in [0, 1]. */
  public double rate() {
    return (double) failed / settled;
  }
}

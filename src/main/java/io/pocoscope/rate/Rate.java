package io.pocoscope.rate;

import java.util.OptionalDouble;

/**
 * How often slots failed, with what is uncertain about it.
 *
 * @param completed slots that completed
 * @param claimed failed slots that somebody claimed
 * @param unclaimed failed slots that nobody claimed: a reader of the subgraph overlooks them
 * @param pending slots that are not decided yet: censored, not in the rate
 * @param unknown slots of which too little is known: not in the rate
 * @param interval bounds of the rate
 */
public record Rate(
    long completed, long claimed, long unclaimed, long pending, long unknown, Interval interval) {

  public long slots() {
    return completed + failed() + pending + unknown;
  }

  public long failed() {
    return claimed + unclaimed;
  }

  public long settled() {
    return completed + failed();
  }

  /** Failed of settled slots, in [0, 1]; empty where nothing is settled. */
  public OptionalDouble rate() {
    return share(failed(), settled());
  }

  /** Claimed of all slots, in [0, 1]: what a reader of the subgraph would compute. */
  public OptionalDouble claimedOnly() {
    return share(claimed, slots());
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}

package io.pocoscope.rate;

import java.util.OptionalDouble;

/**
 * How often slots failed, with what is uncertain about it.
 *
 * @param counts the slots by outcome
 * @param sample the settled ones by cluster; each for itself where clusters are not known
 * @param claimedSample all slots by cluster, of which those that were claimed count as failed
 * @param interval bounds of the rate
 * @param claimedInterval bounds of the share of claimed slots
 * @param basis what the bounds were made by
 */
public record Rate(
    Counts counts,
    Sample sample,
    Sample claimedSample,
    Interval interval,
    Interval claimedInterval,
    Basis basis) {

  /** All slots, the pending and the unknown ones too. */
  public long slots() {
    return counts.slots();
  }

  public long failed() {
    return counts.failed();
  }

  public long settled() {
    return counts.settled();
  }

  /** Failed of settled slots, in [0, 1]; empty where nothing is settled. */
  public OptionalDouble rate() {
    return share(failed(), settled());
  }

  /** Claimed of all slots, in [0, 1]: what a reader of the subgraph would compute. */
  public OptionalDouble claimedOnly() {
    return share(counts.claimed(), slots());
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}

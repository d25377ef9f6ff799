package io.pocoscope.rate;

/**
 * Slots by outcome.
 *
 * @param completed slots that completed
 * @param claimed failed slots that somebody claimed
 * @param unclaimed failed slots that nobody claimed: a reader of the subgraph overlooks them
 * @param pending slots that are not decided yet: censored, not in a rate
 * @param unknown slots of which too little is known: not in a rate
 */
public record Counts(long completed, long claimed, long unclaimed, long pending, long unknown) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** All of them. */
  public long slots() {
    return settled() + pending + unknown;
  }

  public long failed() {
    return claimed + unclaimed;
  }

  public long settled() {
    return completed + failed();
  }

  /** These and so many times the others. */
  Counts plus(Counts other, long times) {
    return new Counts(
        completed + times * other.completed,
        claimed + times * other.claimed,
        unclaimed + times * other.unclaimed,
        pending + times * other.pending,
        unknown + times * other.unknown);
  }
}

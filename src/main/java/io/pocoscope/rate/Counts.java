package io.pocoscope.rate;

/**
 * Slots by outcome.
 *
 * @param completed slots that completed
 * @param claimed failed slots that somebody claimed
 * @param unclaimed failed slots that nobody claimed: a reader of the subgraph overlooks them
 * @param counted slots that the chain calls completed, and that count as failed as was asked for
 * @param pending slots that are not decided yet: censored, not in a rate
 * @param unknown slots of which too little is known: not in a rate
 * @param hidden slots that completed with a worker's error for a result, whether they count as
 *     completed or as failed
 */
public record Counts(
    long completed,
    long claimed,
    long unclaimed,
    long counted,
    long pending,
    long unknown,
    long hidden) {
  static final Counts NONE = Counts.of(0, 0, 0);

  /** Counts of settled slots, nothing of which is hidden. */
  static Counts of(long completed, long claimed, long unclaimed) {
    return new Counts(completed, claimed, unclaimed, 0, 0, 0, 0);
  }

  /** All of them. */
  public long slots() {
    return settled() + pending + unknown;
  }

  public long failed() {
    return claimed + unclaimed + counted;
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
        counted + times * other.counted,
        pending + times * other.pending,
        unknown + times * other.unknown,
        hidden + times * other.hidden);
  }
}

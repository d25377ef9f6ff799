package io.pocoscope.outcome;

/** What became of a slot, judged at the store's <i>now</i>; the view {@code slot} decides. */
public enum Outcome {
  COMPLETED,
  FAILED_CLAIMED,
  FAILED_UNCLAIMED,
  PENDING,
  UNKNOWN;

  /** Whether it belongs in the denominator of a failure rate. */
  public boolean settled() {
    return this == COMPLETED || failed();
  }

  /** Whether the slot failed, claimed or not. */
  public boolean failed() {
    return this == FAILED_CLAIMED || this == FAILED_UNCLAIMED;
  }
}

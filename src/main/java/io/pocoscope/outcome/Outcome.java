package io.pocoscope.outcome;

/** What became of a slot, judged at the store's <i>now</i>; the view {@code slot} decides. */
public enum Outcome {
  COMPLETED,
  FAILED_CLAIMED,
  FAILED_UNCLAIMED,
  PENDING,
  UNKNOWN
}

package io.pocoscope.devnet.market.truth;

/** What became of a slot by the time of the head. */
public enum Outcome {
  COMPLETED,
  FAILED_CLAIMED,
  FAILED_UNCLAIMED,
  PENDING
}

package io.pocoscope.devnet.market.truth;

/** How far the last round of a slot came, from the least to the most. */
public enum Stage {
  NOT_INITIALIZED,
  NO_CONTRIBUTION,
  NO_CONSENSUS_SHORT,
  NO_CONSENSUS_SPLIT,
  NO_REVEAL,
  NOT_FINALIZED,
  COMPLETED
}

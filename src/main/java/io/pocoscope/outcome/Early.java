package io.pocoscope.outcome;

/**
 * What becomes of slots that completed although their deadline still lies ahead, while others are
 * pending. One that fails does so at its deadline, so that of the latest deals only the good ones
 * are known: a rate over these is too low, the more the later they are.
 */
public enum Early {
  /** They are in no rate until the deadline of those that may fail is past as well. */
  LEFT_OUT,
  /** They count, as all settled slots do. */
  COUNTED
}

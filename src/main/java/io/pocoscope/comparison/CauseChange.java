package io.pocoscope.comparison;

/**
 * A cause on both sides.
 *
 * @param slots those that failed of it, of all settled ones
 * @param difference of the two shares
 */
public record CauseChange(String cause, Pair slots, Estimate difference) {
  /** Whether it is on side b only. */
  public boolean isNew() {
    return slots.a().failed() == 0;
  }

  /** Whether it is on side a only. */
  public boolean isGone() {
    return slots.b().failed() == 0;
  }
}

package io.pocoscope.comparison;

import java.util.Locale;

/** A side has no settled slot, so that it has no rate. */
public final class NothingToCompare extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isA;

  /**
   * Of a side.
   *
   * @param isA whether it is side a
   * @param slots how many there are, none of them settled
   */
  NothingToCompare(boolean isA, long slots) {
    super(
        slots == 0
            ? "it has no slot"
            : String.format(
                Locale.ROOT,
                "none of its %d %s is settled yet",
                slots,
                slots == 1 ? "slot" : "slots"));
    this.isA = isA;
  }

  /** Whether it is side a; else it is side b. */
  public boolean isA() {
    return isA;
  }
}

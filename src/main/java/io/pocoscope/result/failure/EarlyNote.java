package io.pocoscope.result.failure;

import io.pocoscope.result.column.Remark;
import java.util.Optional;

/** What is said of early slots that were left out. */
public final class EarlyNote {
  private EarlyNote() {}

  /**
   * A caveat; nothing if none was left out.
   *
   * @param slots how many completed before a deadline that lies ahead
   */
  public static Optional<Remark> of(long slots) {
    return slots == 0
        ? Optional.empty()
        : Optional.of(
            Remark.caveat(
                    "early_slots",
                    "left out, as they completed and those that fail are not seen before their"
                        + " deadline, which lies ahead: %d %s (--pending count takes them in)",
                    slots,
                    slots == 1 ? "slot" : "slots")
                .with("slots", slots));
  }
}

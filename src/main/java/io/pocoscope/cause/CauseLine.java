package io.pocoscope.cause;

import java.math.BigDecimal;
import java.util.List;

/**
 * Failed slots of one group, one outcome and one cause; or such as the chain calls completed, and
 * that hold nothing but a worker's error.
 *
 * @param keys the group: one value for each grouping
 * @param outcome {@code FAILED_CLAIMED} or {@code FAILED_UNCLAIMED}; {@code FAILED} in a sum of
 *     both; {@code COMPLETED} of hidden failures that do not count as failed, and {@code
 *     FAILED_HIDDEN}, {@code FAILED_SHARED} of what was asked to count so
 * @param cause how far the last round came; {@code UNKNOWN} where the events are not in the store
 * @param unrunnable why no stock scheduler runs such slots, which narrows the parties; else empty
 * @param parties roles that the evidence leaves open
 * @param slots how many there are
 * @param group the group that they are of
 * @param stake what their payers had at stake, nRLC
 * @param slashed what was taken from their pools' owners, nRLC
 * @param unpriced slots whose prices are not known, and that are not in the stake
 */
public record CauseLine(
    List<String> keys,
    String outcome,
    String cause,
    String unrunnable,
    List<String> parties,
    long slots,
    GroupSize group,
    BigDecimal stake,
    BigDecimal slashed,
    long unpriced) {
  public CauseLine {
    keys = List.copyOf(keys);
    parties = List.copyOf(parties);
  }

  /** Whether they count as failed. */
  public boolean failed() {
    return outcome.startsWith("FAILED");
  }

  /** Of the group's failed slots, in [0, 1]; 0 where none failed. */
  public double share() {
    return group.failed() == 0 ? 0 : (double) slots / group.failed();
  }

  /** Of all of the group's slots, the pending and the unknown ones too, in [0, 1]. */
  public double shareOfSlots() {
    return group.slots() == 0 ? 0 : (double) slots / group.slots();
  }

  /** Whether the stake is of no slot at all, as no price is known. */
  public boolean stakeUnknown() {
    return slots > 0 && unpriced == slots;
  }

  /**
   * A group of slots.
   *
   * @param slots all of them
   * @param failed those that failed
   */
  public record GroupSize(long slots, long failed) {}
}

package io.pocoscope.cause;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Slots of one group of which the schedulers of their pools say the same; or of which nobody has
 * said anything, for one reason.
 *
 * @param keys the group: one value for each grouping
 * @param failed whether they count as failed; else the chain calls them completed, and their result
 *     is a worker's error
 * @param chainCause what the chain says of them; empty where that is not asked for
 * @param said the cause as the scheduler spells it; in parentheses why there is none
 * @param heard whether a scheduler has said anything
 * @param party the one party that the cause names
 * @param parties roles that it leaves open; none where nobody has said anything
 * @param confidence {@code named}, {@code disputed} or {@code inferred}; empty where nobody has
 *     said anything
 * @param leftOpen whether the chain leaves that party open; empty where one of the two names none
 * @param slots how many there are
 * @param ofFailed how many slots of the group failed
 * @param stake what their payers had at stake, nRLC
 * @param unpriced slots whose prices are not known, and that are not in the stake
 */
public record WitnessLine(
    List<String> keys,
    boolean failed,
    Optional<String> chainCause,
    String said,
    boolean heard,
    Optional<String> party,
    List<String> parties,
    Optional<String> confidence,
    Optional<Boolean> leftOpen,
    long slots,
    long ofFailed,
    BigDecimal stake,
    long unpriced) {
  public WitnessLine {
    keys = List.copyOf(keys);
    parties = List.copyOf(parties);
  }

  /** Of the group's failed slots, in [0, 1]; empty of those that do not count as failed. */
  public Optional<Double> share() {
    return failed && ofFailed > 0 ? Optional.of((double) slots / ofFailed) : Optional.empty();
  }

  /** What was at stake, nRLC; empty if no price is known. */
  public Optional<BigDecimal> knownStake() {
    return unpriced == slots && slots > 0 ? Optional.empty() : Optional.of(stake);
  }

  WitnessLine ofGroup(long failedSlots) {
    return new WitnessLine(
        keys,
        failed,
        chainCause,
        said,
        heard,
        party,
        parties,
        confidence,
        leftOpen,
        slots,
        failedSlots,
        stake,
        unpriced);
  }
}

package io.pocoscope.devnet.market.truth;

import java.util.Optional;

/**
 * What really became of a slot.
 *
 * @param deal the deal's id
 * @param index the slot's index
 * @param task the task's id; a slot that nobody initialized has it without being a task
 * @param initialized whether it is a task by then
 * @param outcome at the time of the head
 * @param cause of a failed slot: how far its last round came, with {@code REOPENED_} before it
 *     where there was an earlier one
 * @param culprit who made it fail; nobody where it was not planned, as when no worker was left
 * @param callbackReverted whether the task was completed though the call of its callback failed
 * @param hidden the error that took the place of a result, if one did
 * @param witness what the scheduler says of a slot that failed or is hidden, if one answers
 */
public record SlotTruth(
    String deal,
    long index,
    String task,
    boolean initialized,
    Outcome outcome,
    Optional<String> cause,
    Optional<Culprit> culprit,
    boolean callbackReverted,
    Optional<Hidden> hidden,
    Optional<Witness> witness) {

  /** The same with what a scheduler says of it. */
  public SlotTruth with(Optional<Witness> said) {
    return new SlotTruth(
        deal, index, task, initialized, outcome, cause, culprit, callbackReverted, hidden, said);
  }
}

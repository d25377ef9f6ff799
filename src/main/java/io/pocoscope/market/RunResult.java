package io.pocoscope.market;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of a market in one run. An asset is unreliable if it fails more often than F_a*.
 *
 * @param precision removed assets that are unreliable, of all removed; 1 if none was removed
 * @param recall removed assets that are unreliable, of all unreliable ones that ever came; 1 if
 *     none came
 * @param failureRatePrinted mean of the trailing failure rate over all tasks but the last window
 * @param failureRateLast failure rate of the last window of tasks
 * @param assetsEnd present at the end
 * @param removed who had to leave
 * @param survivorRate mean F_a of those present at the end; empty if nobody is
 * @param stakeEnd mean stake of those, RLC
 * @param attack what an attack did
 * @param removals in the order of their time, if they were to be kept
 * @param track how it went, if that was to be kept
 */
public record RunResult(
    double precision,
    double recall,
    double failureRatePrinted,
    double failureRateLast,
    int assetsEnd,
    int removed,
    OptionalDouble survivorRate,
    OptionalDouble stakeEnd,
    AttackTally attack,
    List<Removal> removals,
    Track track) {
  public RunResult {
    removals = List.copyOf(removals);
  }

  /**
   * Recall as the published code has it: TP/(TP + B), with B all unreliable assets that ever came;
   * at most .5.
   */
  double recallPrinted() {
    return recall / (1 + recall);
  }
}

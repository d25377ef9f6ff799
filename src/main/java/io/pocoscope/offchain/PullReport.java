package io.pocoscope.offchain;

import java.util.List;

/**
 * What a pull did, or would do.
 *
 * @param schedulers those that were found
 * @param poolsWithout addresses of pools whose scheduler nobody knows
 * @param tasksWithout tasks of theirs
 * @param unknownNames statuses and causes in the store of which this version has never heard, in
 *     the order of the alphabet
 * @param unreadableValues values in the store's answers that could not be read
 */
public record PullReport(
    List<SchedulerReport> schedulers,
    List<String> poolsWithout,
    long tasksWithout,
    List<String> unknownNames,
    long unreadableValues) {
  public PullReport {
    schedulers = List.copyOf(schedulers);
    poolsWithout = List.copyOf(poolsWithout);
    unknownNames = List.copyOf(unknownNames);
  }

  /** Whether schedulers were asked, and none of them gave any answer. */
  public boolean inVain() {
    long asked = schedulers.stream().mapToLong(SchedulerReport::asked).sum();
    return asked > 0 && schedulers.stream().allMatch(it -> it.answered() + it.unknown() == 0);
  }
}

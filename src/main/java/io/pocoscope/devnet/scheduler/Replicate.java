package io.pocoscope.devnet.scheduler;

import java.util.List;
import java.util.Optional;

/**
 * A worker's part in a task, as the scheduler keeps it.
 *
 * @param updates at least one
 * @param contributionHash empty where it contributed nothing
 * @param exitCode of the app, where the worker tells it
 */
record Replicate(
    String worker,
    List<Update> updates,
    Optional<String> contributionHash,
    Optional<Integer> exitCode,
    Optional<String> teeError) {
  Replicate {
    updates = List.copyOf(updates);
  }

  String status() {
    return updates.get(updates.size() - 1).status();
  }
}

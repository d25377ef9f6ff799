package io.pocoscope.devnet.scheduler;

import java.util.Optional;

/**
 * A status that a task or a replicate got.
 *
 * @param millis when, since 1970
 * @param cause of a replicate's failure, if the worker said one
 * @param receipt the step on the chain that it goes back to, if it is known by one
 */
record Update(String status, long millis, Optional<String> cause, Optional<Step> receipt) {
  static Update of(String status, long millis) {
    return new Update(status, millis, Optional.empty(), Optional.empty());
  }

  static Update of(String status, Step step) {
    return new Update(status, step.millis(), Optional.empty(), Optional.of(step));
  }
}

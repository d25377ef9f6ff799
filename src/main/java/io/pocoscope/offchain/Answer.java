package io.pocoscope.offchain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a scheduler answered about a task.
 *
 * @param pool whose scheduler it is, where that is known
 * @param scheduler its address without secrets, or {@link #IMPORTED}
 * @param task the task's id, in lower case
 * @param askedAt when the answer came
 * @param httpStatus empty for a saved answer
 * @param raw the answer's text, where there was one
 * @param reading what was made of it
 * @param slot the slot that it is about, where the chain has no task of that id
 */
record Answer(
    Optional<String> pool,
    String scheduler,
    String task,
    Instant askedAt,
    Optional<Integer> httpStatus,
    Optional<String> raw,
    Reading reading,
    Optional<String> slot) {
  /** Stands in a scheduler's place for answers that somebody else has asked for. */
  static final String IMPORTED = "imported";

  /** One about a task that the chain has, or of which it is not known. */
  Answer(
      Optional<String> pool,
      String scheduler,
      String task,
      Instant askedAt,
      Optional<Integer> httpStatus,
      Optional<String> raw,
      Reading reading) {
    this(pool, scheduler, task, askedAt, httpStatus, raw, reading, Optional.empty());
  }
}

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
 */
record Answer(
    Optional<String> pool,
    String scheduler,
    String task,
    Instant askedAt,
    Optional<Integer> httpStatus,
    Optional<String> raw,
    Reading reading) {
  /** Stands in a scheduler's place for answers that somebody else has asked for. */
  static final String IMPORTED = "imported";
}

package io.pocoscope.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the endpoint had come when it last answered.
 *
 * @param time its newest block's, where it is told
 * @param moves whether it had a newer block than at the time before
 * @param seen now, by the wall clock
 * @param answers whether it has answered just now
 */
public record ChainHead(Optional<Instant> time, boolean moves, Instant seen, boolean answers) {
  /** Whether it is no use to wait: it has shown nothing new, and nothing of a whole span. */
  boolean isStuckFor(Duration span) {
    return !(answers && moves)
        && time.filter(it -> Duration.between(it, seen).compareTo(span) >= 0).isPresent();
  }
}

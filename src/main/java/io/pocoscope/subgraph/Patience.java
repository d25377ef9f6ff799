package io.pocoscope.subgraph;

import java.time.Duration;

/**
 * How often a question is asked again where the endpoint may yet answer.
 *
 * @param attempts how often it is asked at the most while nothing else is answered, at least 1
 * @param firstWait the pause before the second attempt; it doubles from one to the next
 * @param longestWait the longest pause that nobody asked for
 * @param timeout how long a connection or an answer may be silent
 * @param mostWaiting how long it is waited in all while nothing is answered, whatever {@code
 *     Retry-After} asks for
 */
public record Patience(
    int attempts,
    Duration firstWait,
    Duration longestWait,
    Duration timeout,
    Duration mostWaiting) {
  private static final Duration MOST_WAITING = Duration.ofMinutes(10);

  /** Ready to wait for ten minutes in all. */
  public Patience(int attempts, Duration firstWait, Duration longestWait, Duration timeout) {
    this(attempts, firstWait, longestWait, timeout, MOST_WAITING);
  }

  /** Eight attempts over about a minute. */
  public static Patience standard() {
    return new Patience(8, Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  Duration waitBefore(int attempt) {
    Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 2, 16));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}

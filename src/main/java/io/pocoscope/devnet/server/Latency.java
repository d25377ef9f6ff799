package io.pocoscope.devnet.server;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pause before every answer.
 *
 * @param mean 0 or more, in whole milliseconds
 * @param spread how far a pause may be from the mean, either way, all values alike; 0 … mean, in
 *     whole milliseconds
 */
public record Latency(Duration mean, Duration spread) {

  public Latency {
    if (spread.isNegative() || spread.compareTo(mean) > 0) {
      throw new IllegalArgumentException("a spread is between 0 and the pause itself");
    }
  }

  /** Always the same pause. */
  public static Latency of(Duration mean) {
    return new Latency(mean, Duration.ZERO);
  }

  /** No pause. */
  public static Latency none() {
    return of(Duration.ZERO);
  }

  /** The pause before one answer. */
  Duration draw(RandomGenerator random) {
    long most = spread.toMillis();
    return mean.plusMillis(random.nextLong(-most, most + 1));
  }
}

package io.pocoscope.comparison;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Settled slots, and those of them that failed.
 *
 * @param failed 0 … settled
 * @param settled at least 0
 */
public record Tally(long failed, long settled) {
  static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (failed < 0 || failed > settled) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no tally: %d of %d", failed, settled));
    }
  }

  /** Failed of settled, in [0, 1]; empty where nothing is settled. */
  public OptionalDouble rate() {
    return none() ? OptionalDouble.empty() : OptionalDouble.of((double) failed / settled);
  }

  /** Whether nothing is settled. */
  public boolean none() {
    return settled == 0;
  }

  Tally plus(Tally other) {
    return new Tally(failed + other.failed, settled + other.settled);
  }

  Tally minus(Tally part) {
    return new Tally(failed - part.failed, settled - part.settled);
  }
}

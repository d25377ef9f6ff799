package io.pocoscope.watch;

import java.util.Locale;

/**
 * Slots that fell due between two looks and may fail together, such as those of one requester.
 *
 * @param failed of them, 0 … settled
 * @param settled slots, at least 1
 */
public record Cluster(long failed, long settled) {
  public Cluster {
    if (failed < 0 || failed > settled || settled < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no cluster: %d of %d", failed, settled));
    }
  }

  /** The same slots, seen from the other side: those that completed. */
  Cluster turned() {
    return new Cluster(settled - failed, settled);
  }

  /** The share that failed, in [0, 1]. */
  double share() {
    return (double) failed / settled;
  }
}

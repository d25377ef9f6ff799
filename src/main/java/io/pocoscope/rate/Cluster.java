package io.pocoscope.rate;

import java.util.Locale;

/**
 * Clusters with the same counts.
 *
 * @param failed failed slots of each, 0 … settled
 * @param settled settled slots of each
 * @param times how many such clusters there are, at least 1
 */
public record Cluster(long failed, long settled, long times) {
  public Cluster {
    if (failed < 0 || failed > settled || times < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no clusters: %d times %d of %d", times, failed, settled));
    }
  }
}

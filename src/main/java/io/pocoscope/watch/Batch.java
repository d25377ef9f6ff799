package io.pocoscope.watch;

import java.time.Instant;
import java.util.List;

/**
 * The slots that fell due from one look to the next.
 *
 * @param until the time of the look: their deadlines lie at it, or before
 * @param clusters of them, at least one
 */
public record Batch(Instant until, List<Cluster> clusters) {
  public Batch {
    clusters = List.copyOf(clusters);
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("a batch has slots");
    }
  }

  long settled() {
    return clusters.stream().mapToLong(Cluster::settled).sum();
  }

  long failed() {
    return clusters.stream().mapToLong(Cluster::failed).sum();
  }

  Batch turned() {
    return new Batch(until, clusters.stream().map(Cluster::turned).toList());
  }
}

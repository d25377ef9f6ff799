package io.pocoscope.rate;

import java.util.Comparator;
import java.util.List;

/**
 * What an interval is made of: settled slots by clusters. Clusters without a settled slot say
 * nothing and are left out.
 */
public record Sample(List<Cluster> clusters) {
  // The order in which a store gives its rows is not always the same; a seed's draws must be.
  private static final Comparator<Cluster> ORDER =
      Comparator.comparingLong(Cluster::settled)
          .thenComparingLong(Cluster::failed)
          .thenComparingLong(Cluster::times);

  public Sample {
    clusters = clusters.stream().filter(cluster -> cluster.settled() > 0).sorted(ORDER).toList();
  }

  /** Slots of which each is a cluster of its own. */
  public static Sample independent(long failed, long settled) {
    if (failed == 0 || failed == settled) {
      return new Sample(
          settled == 0 ? List.of() : List.of(new Cluster(failed / settled, 1, settled)));
    }
    return new Sample(List.of(new Cluster(1, 1, failed), new Cluster(0, 1, settled - failed)));
  }

  public long failed() {
    return clusters.stream().mapToLong(cluster -> cluster.failed() * cluster.times()).sum();
  }

  public long settled() {
    return clusters.stream().mapToLong(cluster -> cluster.settled() * cluster.times()).sum();
  }

  /** Whether no slot failed, or all did. */
  boolean oneSided() {
    return failed() == 0 || failed() == settled();
  }

  /** Whether all clusters have the same rate, as where there is only one. */
  boolean alike() {
    long failed = failed();
    long settled = settled();
    // In whole numbers: a rate in floating point is not always that of its multiples.
    return clusters.stream()
        .allMatch(
            it ->
                it.failed() * settled == failed * it.settled()
                    && Math.multiplyHigh(it.failed(), settled)
                        == Math.multiplyHigh(failed, it.settled()));
  }

  /** How many clusters there are. */
  public long size() {
    return clusters.stream().mapToLong(Cluster::times).sum();
  }

  /** The settled slots of the greatest cluster. */
  public long greatest() {
    return clusters.stream().mapToLong(Cluster::settled).max().orElse(0);
  }
}

package io.pocoscope.rate;

import java.util.List;

/**
 * The slots of a group by cluster.
 *
 * @param keys the group: one value for each grouping
 * @param clustering what the clusters are
 * @param kinds clusters with the same counts, and how many such there are
 */
record ClusterCounts(List<String> keys, Clustering clustering, List<Kind> kinds) {
  record Kind(Counts counts, long times) {}

  Counts sum() {
    Counts sum = Counts.NONE;
    for (Kind kind : kinds) {
      sum = sum.plus(kind.counts(), kind.times());
    }
    return sum;
  }

  /** Failed of settled slots. */
  Sample settled() {
    return new Sample(
        kinds.stream()
            .map(it -> new Cluster(it.counts().failed(), it.counts().settled(), it.times()))
            .toList());
  }

  /** Claimed of all slots. */
  Sample claimed() {
    return new Sample(
        kinds.stream()
            .map(it -> new Cluster(it.counts().claimed(), it.counts().slots(), it.times()))
            .toList());
  }

  /** Whether there is nothing to compare: all settled slots are of one cluster. */
  boolean single() {
    return settled().size() == 1 && settled().settled() > 1;
  }

  /** The rate, by a method; a clustered one without two clusters takes slots for independent. */
  Rate rate(IntervalMethod method, double level) {
    Sample settled = settled();
    Counts sum = sum();
    boolean clustered = method.clustered() && settled.size() > 1;
    if (clustered || !method.clustered()) {
      double effect = settled.size() > 1 ? DesignEffect.of(settled) : 1;
      return new Rate(
          sum,
          method.of(settled, level),
          method.of(claimed(), level),
          new Basis(method, clustering, settled.size(), settled.greatest(), effect));
    }
    IntervalMethod plain = IntervalMethod.WILSON;
    return new Rate(
        sum,
        plain.of(sum.failed(), sum.settled(), level),
        plain.of(sum.claimed(), sum.slots(), level),
        new Basis(plain, Clustering.SLOT, sum.settled(), Math.min(1, sum.settled()), 1));
  }
}

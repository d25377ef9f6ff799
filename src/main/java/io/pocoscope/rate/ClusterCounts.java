package io.pocoscope.rate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The slots of a group by cluster.
 *
 * @param keys the group: one value for each grouping
 * @param clustering what the clusters are
 * @param kinds clusters with the same counts, and how many such there are
 */
record ClusterCounts(List<String> keys, Clustering clustering, List<Kind> kinds) {
  /**
   * Clusters with the same counts.
   *
   * @param known whether it is known who they are; all slots of unknown ones come as one
   */
  record Kind(Counts counts, long times, boolean known) {
    long settled() {
      return times * counts.settled();
    }
  }

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

  /** The rate with its intervals. Where no cluster is known, slots are taken for independent. */
  Rate rate(Intervals intervals) {
    Sample settled = settled();
    long unknown = kinds.stream().filter(it -> !it.known()).mapToLong(Kind::settled).sum();
    return unknown > 0 && unknown == settled.settled()
        ? ofIndependent(intervals.forIndependent(), unknown)
        : ofClusters(intervals, settled, unknown);
  }

  private Rate ofClusters(Intervals intervals, Sample settled, long unknown) {
    OptionalDouble effect =
        settled.size() < 2 || settled.oneSided()
            ? OptionalDouble.empty()
            : OptionalDouble.of(DesignEffect.of(settled));
    Sample claimed = claimed();
    return new Rate(
        sum(),
        settled,
        claimed,
        intervals.of(settled),
        intervals.of(claimed),
        new Basis(
            intervals.method(),
            Optional.of(clustering),
            settled.size(),
            settled.greatest(),
            unknown,
            effect));
  }

  private Rate ofIndependent(Intervals intervals, long settled) {
    Counts sum = sum();
    Sample independent = Sample.independent(sum.failed(), settled);
    Sample claimed = Sample.independent(sum.claimed(), sum.slots());
    return new Rate(
        sum,
        independent,
        claimed,
        intervals.of(independent),
        intervals.of(claimed),
        new Basis(intervals.method(), Optional.empty(), 0, 0, settled, OptionalDouble.empty()));
  }
}

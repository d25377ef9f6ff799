package io.pocoscope.comparison;

import java.util.Collection;
import java.util.Optional;

/** The difference of two rates, with its interval. */
final class RateDifference {
  private RateDifference() {}

  /**
   * The rate of side b less that of side a.
   *
   * @param clusters what each has of both sides
   * @param jackknife empty where there is nothing to make an interval of
   */
  static Estimate of(Collection<Pair> clusters, Optional<Jackknife> jackknife) {
    Pair total = Clusters.sum(clusters);
    double value = total.difference();
    return jackknife
        .map(it -> it.of(value, withoutEach(clusters, total)))
        .orElseGet(() -> new Estimate(value, Optional.empty()));
  }

  /** The same without each cluster, where each side has two or more. */
  static double[] withoutEach(Collection<Pair> clusters, Pair total) {
    return clusters.stream().map(total::minus).mapToDouble(Pair::difference).toArray();
  }
}

package io.pocoscope.rate;

import java.util.List;
import java.util.Optional;

/**
 * How rates are told.
 *
 * @param method how the intervals are made
 * @param clustering which slots may fail together; where the user does not say, the groups decide
 * @param level the confidence of the intervals, in (0, 1)
 * @param shrink whether the groups' rates are also drawn towards their common distribution
 */
public record RateSettings(
    IntervalMethod method, Optional<Clustering> clustering, double level, boolean shrink) {
  public RateSettings {
    if (!(0 < level && level < 1)) {
      throw new IllegalArgumentException("no level of confidence: " + level);
    }
  }

  /** Clusters allowed for, 95 %. */
  public static RateSettings standard() {
    return new RateSettings(IntervalMethod.POSTERIOR, Optional.empty(), .95, false);
  }

  /** The same with another method. */
  public RateSettings with(IntervalMethod other) {
    return new RateSettings(other, clustering, level, shrink);
  }

  Clustering clusteringWithin(List<Grouping> by) {
    return clustering.orElseGet(() -> Clustering.within(by));
  }
}

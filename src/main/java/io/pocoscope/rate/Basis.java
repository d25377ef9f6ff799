package io.pocoscope.rate;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the interval of a rate was made by.
 *
 * @param method the one that was asked for; Wilson's in place of one for clusters where they are
 *     not known
 * @param clustering the clusters; empty where no settled slot is known to be of one, so that slots
 *     are taken for independent, and the interval is the least that is uncertain
 * @param clusters how many of them have a settled slot; slots of unknown ones count as one more; 0
 *     if none is known
 * @param greatest settled slots of the greatest
 * @param unknown settled slots whose cluster is not known
 * @param designEffect how many times the variance of independent slots the rate's is, at least 1;
 *     empty where nothing shows it: one cluster, no failure, or nothing else
 */
public record Basis(
    IntervalMethod method,
    Optional<Clustering> clustering,
    long clusters,
    long greatest,
    long unknown,
    OptionalDouble designEffect) {
  /** With fewer clusters than this, intervals are wide, and it matters who the clusters are. */
  public static final long FEW = 30;

  /** Whether there are few clusters. */
  public boolean few() {
    return clustered() && clusters < FEW;
  }

  /** Whether clusters are allowed for. */
  public boolean clustered() {
    return method.clustered() && clustering.isPresent();
  }

  /** The name of the clusters; {@code unknown} where they are not known. */
  public String cluster() {
    return clustering.map(Clustering::label).orElse("unknown");
  }
}

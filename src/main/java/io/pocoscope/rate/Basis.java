package io.pocoscope.rate;

/**
 * What the interval of a rate was made by.
 *
 * @param method the one that was asked for, or what stands in where a group has no two clusters
 * @param clustering the clusters; {@link Clustering#SLOT} where slots are taken for independent
 * @param clusters how many of them have a settled slot
 * @param greatest settled slots of the greatest
 * @param designEffect how many times the variance of independent slots the rate's is, at least 1
 */
public record Basis(
    IntervalMethod method,
    Clustering clustering,
    long clusters,
    long greatest,
    double designEffect) {
  /** With fewer clusters than this, intervals hold less often than they say. */
  public static final long FEW = 30;

  /** Whether there are so few clusters that the interval is rough. */
  public boolean rough() {
    return method.clustered() && clusters < FEW;
  }
}

package io.pocoscope.rate;

/**
 * A rate drawn towards the groups' common distribution, the more the less its own slots say.
 *
 * @param posterior what is known of it
 * @param interval equal-tailed bounds of the posterior; 0 and 1 where none or all of its slots
 *     failed
 */
public record ShrunkRate(BetaPrior posterior, Interval interval) {
  /** The posterior's mean, in [0, 1]. */
  public double mean() {
    return posterior.mean();
  }
}

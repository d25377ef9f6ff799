package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * What the chains drew of one rate. In single precision, of which no number of draws tells more.
 *
 * @param chains of each chain its draws, in their order; as many of each
 */
record Draws(List<float[]> chains) {
  /**
   * Equal-tailed bounds. Where it may well be that there is no fault at all, the lower one is 0, as
   * in Jeffreys' interval: the distribution's own is above any rate of those that never fail.
   *
   * @param innocence how likely it is that nothing failed by it, in [0, 1]
   * @param level in (0, 1)
   */
  Interval interval(double innocence, double level) {
    float[] all = sorted();
    double tail = (1 - level) / 2;
    return new Interval(innocence >= tail ? 0 : quantile(all, tail), quantile(all, 1 - tail));
  }

  /** The share of the draws that are at most a bound. */
  double atMost(double bound) {
    long below = 0;
    long all = 0;
    for (float[] chain : chains) {
      for (float draw : chain) {
        below += draw <= bound ? 1 : 0;
      }
      all += chain.length;
    }
    return (double) below / all;
  }

  /** As how many independent draws these tell of the rate. */
  double effective() {
    return EffectiveSize.of(chains);
  }

  private float[] sorted() {
    float[] all = new float[chains.stream().mapToInt(it -> it.length).sum()];
    int place = 0;
    for (float[] chain : chains) {
      System.arraycopy(chain, 0, all, place, chain.length);
      place += chain.length;
    }
    Arrays.sort(all);
    return all;
  }

  /** Between two draws it is on the line between them. */
  private static double quantile(float[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
  }
}

package io.pocoscope.watch;

import java.util.Arrays;
import java.util.List;

/**
 * Evidence that the share of something has risen above a bound, at whatever time: an e-process. It
 * begins at 1, and as long as the share is at most the bound it is at most 1 in the mean at any
 * time, so that the chance that it <i>ever</i> reaches 1/a is at most a (Ville 1939), however often
 * one looks, and whenever one stops.
 *
 * <p>It is what becomes of money that is bet on clusters, one after another (Waudby-Smith and
 * Ramdas 2024, "Estimating means of bounded random variables by betting"): a cluster of which the
 * share {@code x} has it multiplies a bet {@code b} by {@code 1 + b w (x − bound)}. The stake
 * {@code w} is in proportion to the cluster's slots, as it is the share of slots that is asked for:
 * 1 for as many as the greatest cluster of late. Where clusters are independent, given what was
 * before, and the expected share of a batch's slots is at most the bound, the product of a batch is
 * at most 1 in the mean, as {@code 1 + y ≤ exp(y)}. Within a cluster slots may hang together in any
 * way. Nobody knows which bet is good: the money is laid on several at once.
 *
 * <p>Nor when a share begins to rise: before a batch a part of the money that was kept back is laid
 * on its beginning there (the e-detectors of Shin, Ramdas and Rinaldo 2023, with weights that sum
 * to 1, so that the error is that of the whole time and not of each year). After the k-th time
 * {@code 1 / (1 + ln(k + 1))} of it is left, so that who waits long pays for it by a logarithm. It
 * is laid again only when as many slots have come as could have won what is worth waiting for: that
 * many are known before it is known how they ended.
 */
final class Evidence {
  /** Of the greatest bet that cannot lose all, 1/bound: small ones find small rises. */
  private static final double[] BETS = {.05, .1, .2, .4, .7, .95};

  private final double bound;

  /** The logarithm of what could have been won since money was laid, for which it is laid again. */
  private static final double WORTH_LAYING = 1;

  /** How much of the greatest cluster is remembered after another batch. */
  private static final double REMEMBERED = .998;

  /** Logarithms of what each bet has come to. */
  private final double[] won = new double[BETS.length];

  private final Onset[] onsets = new Onset[BETS.length];
  private double keptBack = 1;
  private double times;
  private double missed = WORTH_LAYING;
  private double greatest;

  /**
   * @param bound of the share, in (0, 1)
   */
  Evidence(double bound) {
    if (!(bound > 0 && bound < 1)) {
      throw new IllegalArgumentException("a bound lies between 0 and 1: " + bound);
    }
    this.bound = bound;
    Arrays.fill(won, Double.NEGATIVE_INFINITY);
    Arrays.setAll(onsets, i -> new Onset());
  }

  /** The next batch of slots. */
  void add(Batch batch) {
    double whole = stakedWhole(batch.clusters());
    double laid = missed < WORTH_LAYING ? 0 : lay();
    missed += best(batch.clusters(), whole);
    for (int i = 0; i < BETS.length; i++) {
      double gain = gain(BETS[i] / bound, batch.clusters(), whole);
      won[i] = sumOfLogs(won[i], Math.log(laid)) + gain;
      onsets[i].add(gain);
    }
  }

  /** Its natural logarithm. */
  double log() {
    double sum = Math.log(keptBack);
    for (double each : won) {
      sum = sumOfLogs(sum, each - Math.log(BETS.length));
    }
    return sum;
  }

  /** How many of the last batches the rise seems to have lasted; 0 for none. */
  int sinceOnset() {
    return Arrays.stream(onsets)
        .max((one, other) -> Double.compare(one.sum, other.sum))
        .orElseThrow()
        .length;
  }

  private double lay() {
    times += 1;
    double kept = 1 / (1 + Math.log(times + 1));
    double laid = keptBack - kept;
    keptBack = kept;
    missed = 0;
    return laid;
  }

  /** What the greatest bet wins if every slot has what is bet on. */
  private double best(List<Cluster> clusters, double whole) {
    double bet = BETS[BETS.length - 1] / bound;
    return clusters.stream()
        .mapToDouble(it -> Math.log1p(bet * it.settled() / whole * (1 - bound)))
        .sum();
  }

  /**
   * How many slots a cluster has whose stake is 1: as many as the greatest one had so far, which is
   * forgotten slowly. It hardly changes from batch to batch: else the small ones would have more to
   * say while the great ones are away, and a market whose small requesters fail more often than its
   * great ones would raise alarms though its rate is what it was.
   */
  private double stakedWhole(List<Cluster> clusters) {
    double now = clusters.stream().mapToDouble(Cluster::settled).max().orElseThrow();
    greatest = Math.max(now, greatest * REMEMBERED);
    return greatest;
  }

  private double gain(double bet, List<Cluster> clusters, double whole) {
    double gain = 0;
    for (Cluster cluster : clusters) {
      gain += Math.log1p(bet * cluster.settled() / whole * (cluster.share() - bound));
    }
    return gain;
  }

  private static double sumOfLogs(double one, double other) {
    double greater = Math.max(one, other);
    return greater == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
  }

  /** The last batches that together speak for a rise: Page's sum, which says since when. */
  private static final class Onset {
    private double sum;
    private int length;

    void add(double gain) {
      boolean goesOn = sum + gain > 0;
      sum = goesOn ? sum + gain : 0;
      length = goesOn ? length + 1 : 0;
    }
  }
}

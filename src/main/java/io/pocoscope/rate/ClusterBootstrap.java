package io.pocoscope.rate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Quantiles of the rates of clusters drawn with replacement, as many as there are: which ones, see
 * {@link BootstrapTails}. Source: A. C. Davison, D. V. Hinkley, "Bootstrap Methods and their
 * Application" (1997), 3.8.
 */
final class ClusterBootstrap {
  private static final int MOST_REPLICATES = 20_000;
  private static final int FEWEST_REPLICATES = 1_000;
  private static final long DRAWS = 40_000_000;
  private static final long SEED = 1;

  private ClusterBootstrap() {}

  /** The interval of clusters that are not all alike; the same for the same sample, always. */
  static Interval of(Sample sample, double level) {
    long replicates = Math.max(FEWEST_REPLICATES, DRAWS / sample.size());
    return of(sample, level, (int) Math.min(replicates, MOST_REPLICATES), SEED);
  }

  static Interval of(Sample sample, double level, int replicates, long seed) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    // A stream to each replicate, not to each thread, so that the threads do not matter.
    SplittableGenerator[] streams =
        IntStream.range(0, replicates)
            .mapToObj(i -> root.split())
            .toArray(SplittableGenerator[]::new);
    Urn urn = new Urn(sample);
    double[] rates = Arrays.stream(streams).parallel().mapToDouble(urn::rate).sorted().toArray();
    BootstrapTails tails = BootstrapTails.of(sample, level, shareBelow(rates, urn.ownRate()));
    return new Interval(quantile(rates, tails.low()), quantile(rates, tails.high()));
  }

  /** Half of those that are alike count; never none and never all, as one more might be there. */
  private static double shareBelow(double[] rates, double own) {
    double below = 0;
    for (double rate : rates) {
      below += rate < own ? 1 : rate == own ? .5 : 0;
    }
    return (below + .5) / (rates.length + 1);
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Clusters to draw from. */
  private static final class Urn {
    private final long[] failed;
    private final long[] settled;
    private final long[] reached;
    private final long size;
    private final double ownRate;

    Urn(Sample sample) {
      int kinds = sample.clusters().size();
      failed = new long[kinds];
      settled = new long[kinds];
      reached = new long[kinds];
      long before = 0;
      for (int i = 0; i < kinds; i++) {
        Cluster cluster = sample.clusters().get(i);
        failed[i] = cluster.failed();
        settled[i] = cluster.settled();
        before += cluster.times();
        reached[i] = before;
      }
      size = before;
      ownRate = (double) sample.failed() / sample.settled();
    }

    double ownRate() {
      return ownRate;
    }

    double rate(RandomGenerator random) {
      long bad = 0;
      long all = 0;
      for (long i = 0; i < size; i++) {
        int kind = kindOf(random.nextLong(size));
        bad += failed[kind];
        all += settled[kind];
      }
      return (double) bad / all;
    }

    private int kindOf(long cluster) {
      if (size == reached.length) {
        return (int) cluster; // no two are alike
      }
      int found = Arrays.binarySearch(reached, cluster + 1);
      return found >= 0 ? found : -found - 1;
    }
  }
}

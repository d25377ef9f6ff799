package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is in the kitty in the long run, as the next task finds it: each failure brings a slash, and
 * each success takes the {@linkplain Kitty#payout payout}. All amounts in nRLC.
 *
 * @param mean the mean
 * @param empty how often there is nothing in it, in [0, 1]
 * @param q05 a twentieth of the tasks find less
 * @param median half of them do
 * @param q95 a twentieth find more
 * @param payout what a success takes out on average: F · slash ÷ (1 − F), as much as comes in
 */
public record KittyLevel(
    double mean, double empty, double q05, double median, double q95, double payout) {

  /**
   * Of the law that one success and the failures up to the next one leave as it is. It is found on
   * a grid on which a part between two points is shared by them, so that means are kept; the payout
   * bends at points of the grid only. Successes are taken one by one till nothing changes.
   *
   * @param failureRate F of tasks that all are claimed, in [0, 1): at 1 it grows without end
   * @param slash in nRLC per failure, 0 or more
   */
  public static KittyLevel of(double failureRate, long slash) {
    if (!(failureRate >= 0 && failureRate < 1)) {
      throw new BadGame(
          "the kitty has a level where failures are from 0 to below 1 of all, not %s", failureRate);
    }
    double payout = failureRate * slash / (1 - failureRate);
    return payout == 0
        ? new KittyLevel(0, 1, 0, 0, 0, 0)
        : new Law(failureRate, slash, payout).settled();
  }

  /** The law of the level before a success, on the grid. */
  private static final class Law {
    private static final double RLC = PoolTerms.RLC;
    private static final int PART = 10;
    private static final int FINEST = 2000;
    private static final double COARSE = 1.001;
    private static final double RATIO = 1 + 1 / 4000.0;
    private static final double FAR = 500;
    private static final int MOST_ROUNDS = 20_000;
    private static final double STILL = 1e-12;

    private final double failureRate;
    private final double payout;
    private final double[] points;
    private final int[] afterFailure;
    private final double[] failureShare;
    private final int[] afterSuccess;
    private final double[] successShare;
    private double[] chances;

    Law(double failureRate, long slash, double payout) {
      this.failureRate = failureRate;
      this.payout = payout;
      this.points = points(slash, FAR * (payout + slash + RLC));
      int size = points.length;
      afterFailure = new int[size];
      failureShare = new double[size];
      afterSuccess = new int[size];
      successShare = new double[size];
      for (int i = 0; i < size; i++) {
        double paid = Math.min(Math.max(points[i] / PART, RLC), points[i]);
        put(afterFailure, failureShare, i, points[i] + slash);
        put(afterSuccess, successShare, i, points[i] - paid);
      }
      chances = new double[size];
      chances[0] = 1;
    }

    /** Evenly up to where a tenth is 1 RLC, in steps of which a slash is a multiple or a part. */
    private static double[] points(long slash, double last) {
      int perRlc = FINEST;
      for (int n = 1; n <= FINEST; n++) {
        if (slash * n % PoolTerms.RLC == 0) {
          perRlc = n * Math.max(1, FINEST / n);
          break;
        }
      }
      double step = RLC / perRlc;
      return Stream.of(
              DoubleStream.of(0),
              powers((double) slash, step, COARSE),
              IntStream.rangeClosed(1, PART * perRlc).mapToDouble(i -> i * step),
              powers(PART * RLC * RATIO, last, RATIO))
          .flatMapToDouble(points -> points)
          .toArray();
    }

    /** Points from one up to below another, each so many times the one before. */
    private static DoubleStream powers(double from, double to, double ratio) {
      return DoubleStream.iterate(from, point -> point < to, point -> point * ratio);
    }

    /** The point below a level, and how much of it is that of the point above. */
    private void put(int[] below, double[] share, int i, double level) {
      int at = Arrays.binarySearch(points, level);
      int lower = at >= 0 ? at : -at - 2;
      below[i] = Math.min(lower, points.length - 1);
      share[i] =
          lower >= points.length - 1
              ? 0
              : (level - points[lower]) / (points[lower + 1] - points[lower]);
    }

    KittyLevel settled() {
      double before = -1;
      double mean = 0;
      for (int i = 0; i < MOST_ROUNDS && Math.abs(mean - before) > STILL * mean; i++) {
        chances = failed(succeeded());
        before = mean;
        mean = mean();
      }
      return new KittyLevel(mean, chances[0], quantile(.05), quantile(.5), quantile(.95), payout);
    }

    private double[] succeeded() {
      double[] after = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        spread(after, afterSuccess[i], successShare[i], chances[i]);
      }
      return after;
    }

    /** Any number of failures, each with probability F, before the next success. */
    private double[] failed(double[] from) {
      double[] passing = from;
      double[] before = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        // What a slash smaller than a step leaves at its point comes by again.
        double stays = afterFailure[i] == i ? 1 - failureShare[i] : 0;
        double all = passing[i] / (1 - failureRate * stays);
        before[i] = (1 - failureRate) * all;
        double on = failureRate * all;
        if (afterFailure[i] == i) {
          if (i + 1 < points.length) {
            passing[i + 1] += on * failureShare[i];
          }
        } else {
          spread(passing, afterFailure[i], failureShare[i], on);
        }
      }
      return before;
    }

    private static void spread(double[] to, int below, double share, double chance) {
      to[below] += (1 - share) * chance;
      if (share > 0) {
        to[below + 1] += share * chance;
      }
    }

    private double mean() {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        sum += chances[i] * points[i];
      }
      return sum;
    }

    private double quantile(double share) {
      double sum = 0;
      int i = 0;
      while (i < points.length - 1 && (sum += chances[i]) < share) {
        i++;
      }
      return points[i];
    }
  }
}

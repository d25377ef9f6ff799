package io.pocoscope.change;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The statistic of a stretch: at each of some cuts, how much more failed after it than one expects
 * if lots of a stratum may change places, in standard deviations of just that; the greatest of
 * these, upwards or downwards.
 */
final class Scan {
  /** Where chance alone varies by less than this share of the most, too little is on one side. */
  private static final double LEAST_VARIANCE = .05;

  private static final double NOTHING = 1e-12;

  private final Contrast contrast;
  private final long[] cuts;

  /** How many cuts each lot is behind of, or at. */
  private final int[] behind;

  /** The inverse of the standard deviation at each cut; 0 where it is no candidate. */
  private final double[] scale;

  /** Cuts from one to another. */
  record Range(int first, int last) {}

  /** The greatest of the statistic, and where. */
  record Peak(double height, int cut, boolean upwards) {}

  /**
   * At cuts.
   *
   * @param cuts times, ascending; what is of a cut's time is after it
   */
  Scan(Lots all, Contrast contrast, long[] cuts) {
    this.contrast = contrast;
    this.cuts = cuts;
    this.behind = new int[contrast.size()];
    for (int i = 0; i < behind.length; i++) {
      int at = Arrays.binarySearch(cuts, all.time(contrast.lot(i)));
      behind[i] = at >= 0 ? at + 1 : -at - 1;
    }
    this.scale = scale();
  }

  long time(int cut) {
    return cuts[cut];
  }

  /** As it happened. */
  Peak observed() {
    return peak(sums(contrast.excesses()));
  }

  /** The first and the last cut whose height's square is not less than the peak's by more. */
  Range near(Peak peak, double less) {
    double least = peak.height() * peak.height() - less;
    double[] heights = heights(sums(contrast.excesses()));
    int first = peak.cut();
    int last = peak.cut();
    for (int cut = 0; cut < heights.length; cut++) {
      if (scale[cut] > 0 && heights[cut] * heights[cut] >= least) {
        first = Math.min(first, cut);
        last = Math.max(last, cut);
      }
    }
    return new Range(first, last);
  }

  /** The height after the lots of each stratum have changed places at random. */
  double shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] excess = contrast.excesses();
    double[] sums = new double[cuts.length + 1];
    int begin = 0;
    for (int stratum = 0; stratum < contrast.strata(); stratum++) {
      int end = contrast.end(stratum);
      for (int last = end - 1; last > begin; last--) {
        int chosen = begin + random.nextInt(last - begin + 1);
        sums[behind[last]] += excess[chosen];
        excess[chosen] = excess[last];
      }
      sums[behind[begin]] += excess[begin];
      begin = end;
    }
    return peak(sums).height();
  }

  /** The height with given excesses in the places of the lots: for who goes through all orders. */
  double of(double[] excess) {
    return peak(sums(excess)).height();
  }

  private double[] sums(double[] excess) {
    double[] sums = new double[cuts.length + 1];
    for (int i = 0; i < behind.length; i++) {
      sums[behind[i]] += excess[i];
    }
    return sums;
  }

  private Peak peak(double[] sums) {
    double[] heights = heights(sums);
    int peak = 0;
    for (int cut = heights.length - 1; cut > 0; cut--) {
      peak = Math.abs(heights[cut]) > Math.abs(heights[peak]) ? cut : peak;
    }
    double height = heights.length == 0 ? 0 : heights[peak];
    return new Peak(Math.abs(height), peak, height > 0);
  }

  /** Of each cut, above 0 where more failed after it. */
  private double[] heights(double[] sums) {
    double[] heights = new double[cuts.length];
    double after = 0;
    for (int cut = cuts.length - 1; cut >= 0; cut--) {
      after += sums[cut + 1];
      heights[cut] = after * scale[cut];
    }
    return heights;
  }

  /**
   * Of {@code m} lots of a stratum, {@code a} of which come after a cut, the variance of the sum of
   * these over all orders is {@code a (m − a) / (m (m − 1))} times the sum of the squares.
   */
  private double[] scale() {
    double[] variance = variances();
    double most = Arrays.stream(variance).max().orElse(0);
    double[] found = new double[cuts.length];
    for (int cut = 0; cut < found.length; cut++) {
      boolean enough = variance[cut] > NOTHING && variance[cut] >= LEAST_VARIANCE * most;
      found[cut] = enough ? 1 / Math.sqrt(variance[cut]) : 0;
    }
    return found;
  }

  private double[] variances() {
    // Between two lots of a stratum its part is the same at every cut: what it changes by is kept.
    double[] steps = new double[cuts.length + 1];
    int begin = 0;
    for (int stratum = 0; stratum < contrast.strata(); stratum++) {
      int end = contrast.end(stratum);
      double lots = end - begin;
      double squares = 0;
      for (int i = begin; i < end; i++) {
        squares += contrast.excess(i) * contrast.excess(i);
      }
      double unit = squares / (lots * (lots - 1));
      int passed = 0; // cuts
      for (int i = begin; i < end; i++) {
        double part = unit * (i - begin) * (end - i);
        if (behind[i] > passed) { // these cuts have the lots before this one before them
          steps[passed] += part;
          steps[behind[i]] -= part;
          passed = behind[i];
        }
      }
      begin = end;
    }
    double[] variance = new double[cuts.length];
    double sum = 0;
    for (int cut = 0; cut < variance.length; cut++) {
      sum += steps[cut];
      variance[cut] = sum;
    }
    return variance;
  }
}

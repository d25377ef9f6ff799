package io.pocoscope.change;

import java.util.Arrays;

/**
 * By how much each lot of a stretch of time failed more than its stratum does, and where it stands;
 * lots stratum by stratum. A lot counts for less than its slots, as far as those of a lot fail
 * together. What the weights are made of does not change when lots of a stratum change places.
 */
final class Contrast {
  /** Sums of what is not told apart from nothing. */
  private static final double NOTHING = 1e-12;

  private final int[] lots;
  private final int[] ends;
  private final double[] excess;
  private final double alike;

  private Contrast(int[] lots, int[] ends, double[] excess, double alike) {
    this.lots = lots;
    this.ends = ends;
    this.excess = excess;
    this.alike = alike;
  }

  /**
   * Of the lots from one on to before another. Strata that can show nothing are left out: those of
   * one lot, or in which none or all failed.
   */
  static Contrast of(Lots all, int from, int to) {
    int[] order = byStratum(all, from, to);
    double alike = alike(all, order);
    int[] lots = new int[order.length];
    int[] ends = new int[order.length];
    double[] excess = new double[order.length];
    int kept = 0;
    int strata = 0;
    for (int begin = 0; begin < order.length; ) {
      int end = endOfStratum(all, order, begin);
      int before = kept;
      kept = keep(all, order, begin, end, alike, lots, excess, kept);
      if (kept > before) {
        ends[strata++] = kept;
      }
      begin = end;
    }
    return new Contrast(
        Arrays.copyOf(lots, kept), Arrays.copyOf(ends, strata), Arrays.copyOf(excess, kept), alike);
  }

  /** How many lots there are. */
  int size() {
    return lots.length;
  }

  /** The index in the history of a lot; stratum by stratum, each in the order of time. */
  int lot(int i) {
    return lots[i];
  }

  /** How many strata there are. */
  int strata() {
    return ends.length;
  }

  /** Behind the last lot of a stratum. */
  int end(int stratum) {
    return ends[stratum];
  }

  /**
   * Weighted: how many of a lot failed less what the stratum's rate has one expect; sums to 0 in
   * each stratum.
   */
  double excess(int i) {
    return excess[i];
  }

  /** The same of all lots; the caller's own. */
  double[] excesses() {
    return excess.clone();
  }

  /** How alike the slots of a lot are: their correlation within strata, in [0, 1]. */
  double alike() {
    return alike;
  }

  private static int keep(
      Lots all,
      int[] order,
      int begin,
      int end,
      double alike,
      int[] lots,
      double[] excess,
      int from) {
    double failed = 0;
    double settled = 0;
    for (int i = begin; i < end; i++) {
      double weight = weight(all.settled(order[i]), alike);
      failed += weight * all.failed(order[i]);
      settled += weight * all.settled(order[i]);
    }
    double rate = failed / settled;
    double squares = 0;
    int kept = from;
    for (int i = begin; i < end; i++) {
      int lot = order[i];
      double more = weight(all.settled(lot), alike) * (all.failed(lot) - rate * all.settled(lot));
      squares += more * more;
      lots[kept] = lot;
      excess[kept] = more;
      kept++;
    }
    return squares > NOTHING ? kept : from;
  }

  private static double weight(int settled, double alike) {
    return 1 / (1 + (settled - 1) * alike);
  }

  /**
   * The moment estimate of the correlation within lots, pooled over strata: the variance's parts.
   */
  private static double alike(Lots all, int[] order) {
    double between = 0;
    double within = 0;
    double freedomBetween = 0;
    double freedomWithin = 0;
    double size = 0;
    for (int begin = 0; begin < order.length; ) {
      int end = endOfStratum(all, order, begin);
      double settled = 0;
      double failed = 0;
      double squares = 0;
      for (int i = begin; i < end; i++) {
        double n = all.settled(order[i]);
        double f = all.failed(order[i]);
        settled += n;
        failed += f;
        squares += n * n;
        within += f - f * f / n;
        between += f * f / n;
      }
      between -= failed * failed / settled;
      freedomBetween += end - begin - 1;
      freedomWithin += settled - (end - begin);
      size += settled - squares / settled;
      begin = end;
    }
    if (freedomBetween == 0 || freedomWithin == 0) {
      return 0;
    }
    double mean = size / freedomBetween;
    double inside = within / freedomWithin;
    double outside = between / freedomBetween;
    double sum = outside + (mean - 1) * inside;
    return sum > NOTHING ? Math.max(0, Math.min(1, (outside - inside) / sum)) : 0;
  }

  private static int endOfStratum(Lots all, int[] order, int begin) {
    int end = begin + 1;
    while (end < order.length && all.stratum(order[end]) == all.stratum(order[begin])) {
      end++;
    }
    return end;
  }

  /** By counting, so that the order of time stays within each. */
  private static int[] byStratum(Lots all, int from, int to) {
    int[] place = new int[all.strata() + 1];
    for (int lot = from; lot < to; lot++) {
      place[all.stratum(lot) + 1]++;
    }
    for (int i = 1; i < place.length; i++) {
      place[i] += place[i - 1];
    }
    int[] order = new int[to - from];
    for (int lot = from; lot < to; lot++) {
      order[place[all.stratum(lot)]++] = lot;
    }
    return order;
  }
}

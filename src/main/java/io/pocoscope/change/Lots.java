package io.pocoscope.change;

import java.util.Arrays;

/**
 * What happened, lot by lot in the order of time. A lot is what stays together when the order is
 * shuffled: the settled slots of a deal.
 */
final class Lots {
  private int[] stratum = new int[1024];
  private long[] time = new long[1024];
  private int[] settled = new int[1024];
  private int[] failed = new int[1024];
  private int size;
  private int strata;

  /**
   * One more.
   *
   * @param inStratum which stratum it is of, from 0
   * @param at its time, not before that of the one before it, in any unit
   * @param slots how many settled slots it has, at least 1
   * @param failedSlots how many of these failed
   */
  void add(int inStratum, long at, int slots, int failedSlots) {
    if (size > 0 && at < time[size - 1]) {
      throw new IllegalArgumentException("a lot before the one before it");
    }
    if (size == stratum.length) {
      int more = 2 * size;
      stratum = Arrays.copyOf(stratum, more);
      time = Arrays.copyOf(time, more);
      settled = Arrays.copyOf(settled, more);
      failed = Arrays.copyOf(failed, more);
    }
    stratum[size] = inStratum;
    time[size] = at;
    settled[size] = slots;
    failed[size] = failedSlots;
    strata = Math.max(strata, inStratum + 1);
    size++;
  }

  int size() {
    return size;
  }

  /** One more than the greatest number of a stratum. */
  int strata() {
    return strata;
  }

  int stratum(int lot) {
    return stratum[lot];
  }

  long time(int lot) {
    return time[lot];
  }

  int settled(int lot) {
    return settled[lot];
  }

  int failed(int lot) {
    return failed[lot];
  }
}

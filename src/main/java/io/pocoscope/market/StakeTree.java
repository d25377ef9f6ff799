package io.pocoscope.market;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds places in proportion to their weight, and changes a weight, in steps that grow with the
 * logarithm of the number of places: a tree of sums, eight children to a node, which stand side by
 * side as they do in the processor's cache. Weights are whole numbers, so that sums are exact
 * however often they change.
 */
final class StakeTree {
  private static final int BITS = 3;
  private static final int CHILDREN = 1 << BITS;

  /** By level, the root's children first, the weights last. */
  private final long[][] levels;

  private final long[] weights;
  private long total;
  private long restInPlace;

  StakeTree(int places) {
    List<long[]> upwards = new ArrayList<>();
    int groups = places;
    do {
      groups = (groups + CHILDREN - 1) / CHILDREN;
      upwards.add(new long[groups * CHILDREN]);
    } while (groups > 1);
    levels = new long[upwards.size()][];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = upwards.get(levels.length - 1 - i);
    }
    weights = upwards.get(0);
  }

  long total() {
    return total;
  }

  long weight(int place) {
    return weights[place];
  }

  /** Sets a weight, 0 or more. */
  void set(int place, long weight) {
    long change = weight - weights[place];
    if (change == 0) {
      return;
    }
    total += change;
    int node = place;
    for (int level = levels.length - 1; level >= 0; level--) {
      levels[level][node] += change;
      node >>= BITS;
    }
  }

  /**
   * The place in which a point lies, when weights stand side by side in the order of the places.
   *
   * @param point from 0, less than the total
   */
  int find(long point) {
    long rest = point;
    int node = 0;
    for (long[] level : levels) {
      int first = node << BITS;
      long sum = 0;
      long before = 0;
      int child = 0;
      for (int i = 0; i < CHILDREN - 1; i++) {
        long weight = level[first + i];
        sum += weight;
        // −1 where the point lies behind it, else 0: a branch could not be foretold, and costs
        // more than all else.
        long behind = (sum - 1 - rest) >> 63;
        before += weight & behind;
        child -= (int) behind;
      }
      rest -= before;
      node = first + child;
    }
    restInPlace = rest;
    return node;
  }

  /** How far behind the beginning of its place the last point lay. */
  long restInPlace() {
    return restInPlace;
  }
}

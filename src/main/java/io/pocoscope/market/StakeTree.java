package io.pocoscope.market;

/**
 * Finds places in proportion to their weight, and changes a weight, in steps that grow with the
 * logarithm of the number of places: a tree of sums, its root at 1, the children of i at 2i and 2i
 * + 1. Weights are whole numbers, so that sums are exact however often they change.
 */
final class StakeTree {
  private final long[] sums;
  private final int leaves;
  private long restInPlace;

  StakeTree(int places) {
    int power = 1;
    while (power < places) {
      power *= 2;
    }
    leaves = power;
    sums = new long[2 * power];
  }

  long total() {
    return sums[1];
  }

  long weight(int place) {
    return sums[place + leaves];
  }

  /** Sets a weight, 0 or more. */
  void set(int place, long weight) {
    long[] tree = sums;
    int node = place + leaves;
    long change = weight - tree[node];
    if (change == 0) {
      return;
    }
    for (; node > 0; node >>= 1) {
      tree[node] += change;
    }
  }

  /**
   * The place in which a point lies, when weights stand side by side in the order of the places.
   *
   * @param point from 0, less than the total
   */
  int find(long point) {
    long[] tree = sums;
    long rest = point;
    int node = 1;
    while (node < leaves) {
      node <<= 1;
      long left = tree[node];
      // −1 for right, 0 for left: a branch could not be foretold, and costs more than all else.
      long right = (left - 1 - rest) >> 63;
      rest -= left & right;
      node -= (int) right;
    }
    restInPlace = rest;
    return node - leaves;
  }

  /** How far behind the beginning of its place the last point lay. */
  long restInPlace() {
    return restInPlace;
  }
}

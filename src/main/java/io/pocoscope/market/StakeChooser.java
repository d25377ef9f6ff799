package io.pocoscope.market;

import java.util.random.RandomGenerator;

/** One after another, in proportion to the stakes of those not yet chosen. */
final class StakeChooser implements Chooser {
  private static final double FINEST = 1 << 30;

  private final StakeTree tree;
  private final double weightOfStep;

  /** Where the weights of those already chosen begin, in ascending order. */
  private final long[] begins;

  private final long[] weights;

  StakeChooser(Amounts amounts, int capacity, int most) {
    tree = new StakeTree(capacity);
    weightOfStep = amounts.whole() && amounts.stake() <= FINEST ? 1 : FINEST / amounts.stake();
    begins = new long[most];
    weights = new long[most];
  }

  @Override
  public void choose(int k, RandomGenerator random, int[] chosen) {
    long total = tree.total();
    for (int i = 0; i < k; i++) {
      long point = (long) (random.nextDouble() * total);
      // Past those already chosen: they keep their place in the tree, but cannot be met again.
      int at = 0;
      while (at < i && point >= begins[at]) {
        point += weights[at++];
      }
      chosen[i] = tree.find(point);
      long weight = tree.weight(chosen[i]);
      insert(at, i, point - tree.restInPlace(), weight);
      total -= weight;
    }
  }

  private void insert(int at, int size, long begin, long weight) {
    for (int i = size; i > at; i--) {
      begins[i] = begins[i - 1];
      weights[i] = weights[i - 1];
    }
    begins[at] = begin;
    weights[at] = weight;
  }

  @Override
  public void stake(int place, double stake) {
    tree.set(place, stake == 0 ? 0 : Math.max(1, Math.round(stake * weightOfStep)));
  }
}

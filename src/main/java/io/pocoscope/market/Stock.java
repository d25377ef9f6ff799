package io.pocoscope.market;

/**
 * The assets that are present, in places 0 … capacity − 1 that are used again. The order of the
 * places is a permutation: first those in use, then the free ones.
 */
final class Stock {
  private final int[] order;
  private final int[] rank;
  private int size;

  /** By place: what the asset has, in steps. */
  final double[] stake;

  /** By place: 1 − F_a, as it acts. */
  final double[] success;

  /** By place: which asset it is, in the order of their coming. */
  final int[] number;

  final int[] tasks;
  final int[] failures;

  Stock(int capacity) {
    order = new int[capacity];
    rank = new int[capacity];
    for (int i = 0; i < capacity; i++) {
      order[i] = i;
      rank[i] = i;
    }
    stake = new double[capacity];
    success = new double[capacity];
    number = new int[capacity];
    tasks = new int[capacity];
    failures = new int[capacity];
  }

  int size() {
    return size;
  }

  /** The place of the i-th asset present, in no particular order. */
  int place(int i) {
    return order[i];
  }

  int add(int theNumber, double theStake, double theSuccess) {
    int place = order[size++];
    number[place] = theNumber;
    stake[place] = theStake;
    success[place] = theSuccess;
    tasks[place] = 0;
    failures[place] = 0;
    return place;
  }

  void remove(int place) {
    size--;
    swap(rank[place], size);
  }

  /**
   * Chooses different places evenly, by the first steps of a shuffle.
   *
   * @param i how many have been chosen before
   * @param chance evenly in [0, 1)
   */
  int shuffle(int i, double chance) {
    swap(i, i + (int) (chance * (size - i)));
    return order[i];
  }

  private void swap(int i, int j) {
    int one = order[i];
    int other = order[j];
    order[i] = other;
    order[j] = one;
    rank[other] = i;
    rank[one] = j;
  }
}

package io.pocoscope.market;

/**
 * Assets that fail together although each of them may be fine: some combinations of a size are
 * faulty, and each of those that a task takes adds an independent chance that it fails. Which ones
 * are is drawn once for a run.
 *
 * @param size assets to a combination, 2 or 3
 * @param share of all combinations of that size that are faulty, 0 to 1
 * @param chance that such a one makes a task fail, 0 to 1
 */
public record Combinations(int size, double share, double chance) {
  private static final double UNIT = 0x1p-53;

  public Combinations {
    BadMarketInput.unless(
        size == 2 || size == 3, "faulty combinations are of 2 or 3 assets, not of %d", size);
    BadMarketInput.unless(
        share >= 0 && share <= 1 && chance >= 0 && chance <= 1,
        "faulty combinations: a share of %s with a chance of %s: both are from 0 to 1",
        share,
        chance);
  }

  /** None is faulty. */
  public static Combinations none() {
    return new Combinations(2, 0, 0);
  }

  /** Whether there are any. */
  public boolean any() {
    return share > 0 && chance > 0;
  }

  /**
   * The probability that no combination makes a task fail.
   *
   * @param marks a random number for each asset of the task, always the same for the same asset
   * @param k how many of them count
   */
  double success(long[] marks, int k) {
    double success = 1;
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        if (size == 2) {
          success *= factor(marks[i] + marks[j]);
        } else {
          for (int l = j + 1; l < k; l++) {
            success *= factor(marks[i] + marks[j] + marks[l]);
          }
        }
      }
    }
    return success;
  }

  /** By the sum of their marks a combination is drawn without being kept: there are many. */
  private double factor(long mark) {
    return (Streams.mixed(mark) >>> 11) * UNIT < share ? 1 - chance : 1;
  }

  /** As it is given on the command line. */
  public String label() {
    return any() ? size + ":" + share + ":" + chance : "none";
  }
}

package io.pocoscope.market;

/**
 * How many different assets a task takes: k, or evenly any number of a range.
 *
 * @param fewest at least 1
 * @param most at least {@code fewest}, at most 1000
 */
public record Parties(int fewest, int most) {
  private static final int MOST = 1000;
  private static final int HALVINGS = 200;

  public Parties {
    BadMarketInput.unless(
        fewest >= 1 && most >= fewest && most <= MOST,
        "k is %s: a task takes from 1 to %d assets, the fewest first",
        fewest == most ? "" + fewest : fewest + ".." + most,
        MOST);
  }

  /** Always k. */
  public static Parties of(int k) {
    return new Parties(k, k);
  }

  boolean vary() {
    return most > fewest;
  }

  /**
   * F_a*: the rate at which a market of assets that are all alike just reaches the target; the
   * solution of mean over k of (1 − F_a*)^k = 1 − F_t. For one k it is 1 − (1 − F_t)^(1/k).
   *
   * @param target F_t, in (0, 1)
   */
  public double individualTarget(double target) {
    if (!vary()) {
      return individualTarget(target, most);
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (meanSuccess(middle) > 1 - target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** For one k, which need not be whole. */
  static double individualTarget(double target, double k) {
    return -Math.expm1(Math.log1p(-target) / k);
  }

  private double meanSuccess(double rate) {
    double sum = 0;
    for (int k = fewest; k <= most; k++) {
      sum += Math.pow(1 - rate, k);
    }
    return sum / (most - fewest + 1);
  }

  @Override
  public String toString() {
    return vary() ? fewest + ".." + most : Integer.toString(most);
  }
}

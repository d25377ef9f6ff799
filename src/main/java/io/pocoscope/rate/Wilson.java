package io.pocoscope.rate;

/**
 * Wilson's score interval. Source: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22 (1927).
 */
final class Wilson {
  private Wilson() {}

  /**
   * The rates that a test would not refuse.
   *
   * @param rate observed, in [0, 1]
   * @param n how many independent slots it is worth, above 0; need not be whole
   * @param z the quantile of the test, above 0
   */
  static Interval of(double rate, double n, double z) {
    double shrink = 1 + z * z / n;
    double centre = (rate + z * z / (2 * n)) / shrink;
    double half = z / shrink * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
    // At the ends the formula gives 0 and 1 but for rounding.
    double low = rate == 0 ? 0 : Math.max(0, centre - half);
    double high = rate == 1 ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}

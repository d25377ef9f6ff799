package io.pocoscope.rate;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How the uncertainty of a failure rate is told. */
public enum IntervalMethod {
  /**
   * Wilson's score interval, for slots that fail independently. Source: E. B. Wilson, "Probable
   * inference, the law of succession, and statistical inference", JASA 22 (1927).
   */
  WILSON {
    @Override
    public Interval of(long failed, long settled, double level) {
      if (settled == 0) {
        return new Interval(0, 1);
      }
      double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
      double n = settled;
      double rate = failed / n;
      double shrink = 1 + z * z / n;
      double centre = (rate + z * z / (2 * n)) / shrink;
      double half = z / shrink * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
      // At the ends the formula gives 0 and 1 but for rounding.
      double low = failed == 0 ? 0 : Math.max(0, centre - half);
      double high = failed == settled ? 1 : Math.min(1, centre + half);
      return new Interval(low, high);
    }
  };

  /**
   * The interval of a rate.
   *
   * @param failed 0 … settled
   * @param settled 0 or more; 0 says nothing, so that the interval is [0, 1]
   * @param level the confidence, in (0, 1)
   */
  public abstract Interval of(long failed, long settled, double level);
}

package io.pocoscope.ruin;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The distribution of the time to ruin, in periods. */
public final class RuinCurve {
  private final double[] byPeriod;
  private final boolean whole;

  /**
   * A distribution.
   *
   * @param byPeriod probability of ruin within n periods, for n = 0, 1, … as far as it was followed
   * @param whole whether it was followed to its horizon, or till nothing was left at risk
   */
  RuinCurve(double[] byPeriod, boolean whole) {
    this.byPeriod = byPeriod;
    this.whole = whole;
  }

  public double[] byPeriod() {
    return byPeriod;
  }

  public boolean whole() {
    return whole;
  }

  /** Probability of ruin within the whole of it. */
  public double ruin() {
    return byPeriod[byPeriod.length - 1];
  }

  /** Probability of ruin within n periods; n may lie beyond the last. */
  public double within(long n) {
    return byPeriod[(int) Math.min(n, byPeriod.length - 1)];
  }

  /** Mean time of those that are ruined; none where nobody is, or not followed to its end. */
  public OptionalDouble mean() {
    if (ruin() == 0 || !whole) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int n = 1; n < byPeriod.length; n++) {
      sum += ruin() - byPeriod[n - 1];
    }
    return OptionalDouble.of(sum / ruin());
  }

  /**
   * The first period by which this share of all stakes is ruined; none where that never is.
   *
   * @param share in (0, 1)
   */
  public OptionalInt quantile(double share) {
    for (int n = 0; n < byPeriod.length; n++) {
      if (byPeriod[n] >= share) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }
}

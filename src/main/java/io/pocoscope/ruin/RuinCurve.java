package io.pocoscope.ruin;

import java.util.OptionalDouble;

/** The distribution of the time to ruin, in periods. */
public final class RuinCurve implements TimeToRuin {
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

  @Override
  public boolean whole() {
    return whole;
  }

  /** Probability of ruin within the whole of it. */
  public double ruin() {
    return byPeriod[byPeriod.length - 1];
  }

  @Override
  public double within(double time) {
    return byPeriod[(int) Math.min(Math.floor(time), byPeriod.length - 1)];
  }

  @Override
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

  @Override
  public OptionalDouble quantile(double share) {
    for (int n = 0; n < byPeriod.length; n++) {
      if (byPeriod[n] >= share) {
        return OptionalDouble.of(n);
      }
    }
    return OptionalDouble.empty();
  }
}

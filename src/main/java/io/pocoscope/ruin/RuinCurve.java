package io.pocoscope.ruin;

import java.util.OptionalDouble;

/** The distribution of the time to ruin, in periods. */
public final class RuinCurve implements TimeToRuin {
  private final double[] byPeriod;
  private final double scale;
  private final boolean whole;

  /**
   * A distribution.
   *
   * @param byPeriod probability of ruin within n periods, for n = 0, 1, … as far as it was
   *     followed, each to be multiplied by e^scale
   * @param scale at most 0 but for what all of them are too small
   * @param whole whether it was followed to its horizon, or till nothing was left at risk
   */
  RuinCurve(double[] byPeriod, double scale, boolean whole) {
    this.byPeriod = byPeriod;
    this.scale = scale;
    this.whole = whole;
  }

  /** How many periods it was followed. */
  public int periods() {
    return byPeriod.length - 1;
  }

  @Override
  public boolean whole() {
    return whole;
  }

  /** Probability of ruin within the whole of it. */
  public Chance ruin() {
    return after(byPeriod.length - 1);
  }

  private Chance after(int periods) {
    return Chance.scaled(byPeriod[periods], scale);
  }

  @Override
  public Chance within(double time) {
    return after((int) Math.min(Math.floor(time), byPeriod.length - 1));
  }

  @Override
  public OptionalDouble mean() {
    double all = byPeriod[byPeriod.length - 1];
    if (all == 0 || !whole) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int n = 1; n < byPeriod.length; n++) {
      sum += 1 - byPeriod[n - 1] / all;
    }
    return OptionalDouble.of(sum);
  }

  @Override
  public OptionalDouble quantile(double share) {
    for (int n = 0; n < byPeriod.length; n++) {
      if (after(n).value() >= share) {
        return OptionalDouble.of(n);
      }
    }
    return OptionalDouble.empty();
  }
}

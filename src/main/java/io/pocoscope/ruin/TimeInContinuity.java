package io.pocoscope.ruin;

import java.util.OptionalDouble;

/** The time to ruin in continuous time. */
final class TimeInContinuity implements TimeToRuin {
  private static final double AGREEMENT = 1e-8;
  private static final double FAR = 1e6;
  private static final int HALVINGS = 60;

  private final ModelInTime model;
  private final double capital;
  private final OptionalDouble horizon;
  private final RuinWithin ruins;

  /**
   * The time to ruin of a capital.
   *
   * @param capital u, 0 or more
   * @param horizon where the time is no longer of interest; none for ever
   */
  TimeInContinuity(ModelInTime model, double capital, OptionalDouble horizon) {
    this.model = model;
    this.capital = capital;
    this.horizon = horizon;
    this.ruins = model.within(capital, horizon.orElse(1));
  }

  @Override
  public boolean whole() {
    return true;
  }

  @Override
  public Chance within(double time) {
    return ruins.ruin(Math.min(time, horizon.orElse(Double.MAX_VALUE)));
  }

  @Override
  public OptionalDouble mean() {
    if (horizon.isEmpty()) {
      return model.meanTime(capital);
    }
    try {
      return OptionalDouble.of(ruins.meanTime(horizon.getAsDouble()));
    } catch (BadRuinInput outOfReach) {
      return OptionalDouble.empty();
    }
  }

  @Override
  public OptionalDouble quantile(double share) {
    try {
      return reached(share);
    } catch (BadRuinInput outOfReach) {
      return OptionalDouble.empty();
    }
  }

  private OptionalDouble reached(double share) {
    double end = horizon.orElse(1);
    if (horizon.isEmpty()) {
      if (model.ruin(capital).value() <= share) {
        return OptionalDouble.empty();
      }
      while (within(end).value() < share) {
        if (end > FAR) {
          return OptionalDouble.empty();
        }
        end *= 4;
      }
    }
    return within(end).value() < share
        ? OptionalDouble.empty()
        : OptionalDouble.of(first(share, end));
  }

  /** By false position, which halves the other end's weight where it stays (Illinois). */
  private double first(double share, double end) {
    double low = 0;
    double high = end;
    double below = -share;
    double above = within(end).value() - share;
    for (int i = 0; i < HALVINGS && high - low > AGREEMENT * high; i++) {
      double middle =
          i % 4 == 3 ? (low + high) / 2 : (low * above - high * below) / (above - below);
      double at = within(middle).value() - share;
      if (at < 0) {
        low = middle;
        below = at;
        above /= 2;
      } else {
        high = middle;
        above = at;
        below /= 2;
      }
    }
    return high;
  }
}

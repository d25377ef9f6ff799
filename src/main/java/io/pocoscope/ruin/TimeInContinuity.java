package io.pocoscope.ruin;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The time to ruin in continuous time. */
final class TimeInContinuity implements TimeToRuin {
  private static final double AGREEMENT = 1e-8;
  private static final double FAR = 1e6;
  private static final int HALVINGS = 60;

  private final CramerLundberg model;
  private final double capital;
  private final OptionalInt horizon;

  /**
   * The time to ruin of a capital.
   *
   * @param capital u, 0 or more
   * @param horizon where the time is no longer of interest; none for ever
   */
  TimeInContinuity(CramerLundberg model, double capital, OptionalInt horizon) {
    this.model = model;
    this.capital = capital;
    this.horizon = horizon;
  }

  @Override
  public boolean whole() {
    return true;
  }

  @Override
  public double within(double time) {
    return model.ruin(capital, Math.min(time, horizon.orElse(Integer.MAX_VALUE)));
  }

  @Override
  public OptionalDouble mean() {
    if (horizon.isPresent()) {
      double end = horizon.getAsInt();
      double ruin = within(end);
      return ruin > 0 ? OptionalDouble.of(spared(ruin, 0, end) / ruin) : OptionalDouble.empty();
    }
    return model.meanTime(capital);
  }

  private double spared(double ruin, double from, double to) {
    return DoubleExponential.integral(t -> ruin - within(t), from, to, AGREEMENT);
  }

  @Override
  public OptionalDouble quantile(double share) {
    double end = horizon.isPresent() ? horizon.getAsInt() : 1;
    try {
      while (horizon.isEmpty() && within(end) < share) {
        if (end > FAR || model.ruin(capital) <= share) {
          return OptionalDouble.empty();
        }
        end *= 2;
      }
      return within(end) < share ? OptionalDouble.empty() : OptionalDouble.of(first(share, end));
    } catch (BadRuinInput outOfReach) {
      return OptionalDouble.empty();
    }
  }

  private double first(double share, double end) {
    double low = 0;
    double high = end;
    for (int i = 0; i < HALVINGS && high - low > AGREEMENT * high; i++) {
      double middle = (low + high) / 2;
      if (within(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}

package io.pocoscope.ruin;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * The time to ruin where it has no horizon: followed as far as it is worth it, its mean in closed
 * form.
 */
final class TimeForEver implements TimeToRuin {
  private final RuinCurve curve;
  private final Supplier<OptionalDouble> mean;

  TimeForEver(RuinCurve curve, Supplier<OptionalDouble> mean) {
    this.curve = curve;
    this.mean = mean;
  }

  @Override
  public Chance within(double time) {
    return curve.within(time);
  }

  @Override
  public OptionalDouble mean() {
    OptionalDouble closed = mean.get();
    return closed.isPresent() ? closed : curve.mean();
  }

  @Override
  public OptionalDouble quantile(double share) {
    return curve.quantile(share);
  }

  @Override
  public boolean whole() {
    return curve.whole();
  }
}

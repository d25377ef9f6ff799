package io.pocoscope.result.stake;

import java.util.OptionalDouble;

/** Periods as they are told: whole ones as whole numbers, and a word for ever. */
public final class HorizonValue {
  public static final String FOR_EVER = "inf";

  private HorizonValue() {}

  /** A horizon; none is for ever. */
  static Object of(OptionalDouble horizon) {
    return horizon.isPresent() ? of(horizon.getAsDouble()) : FOR_EVER;
  }

  static Object of(double periods) {
    return periods == Math.rint(periods) ? (Object) (long) periods : (Object) periods;
  }
}

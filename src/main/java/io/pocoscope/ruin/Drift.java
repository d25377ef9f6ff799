package io.pocoscope.ruin;

/** Where a stake goes on average. */
enum Drift {
  GAIN,
  NONE,
  LOSS;

  private static final double ROUNDING = 1e-13;

  /** What a period brings on average beside what comes in with each. */
  static Drift of(double gain, double premium) {
    if (Math.abs(gain) <= ROUNDING * premium) {
      return NONE;
    }
    return gain > 0 ? GAIN : LOSS;
  }
}

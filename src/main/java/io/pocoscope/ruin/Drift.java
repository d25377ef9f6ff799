package io.pocoscope.ruin;

/** Where a stake goes on average. */
enum Drift {
  GAIN,
  NONE,
  LOSS;

  private static final double ROUNDING = 1e-13;

  static Drift of(LossLaw losses, int premium) {
    double gain = premium - losses.mean();
    if (Math.abs(gain) <= ROUNDING * premium) {
      return NONE;
    }
    return gain > 0 ? GAIN : LOSS;
  }
}

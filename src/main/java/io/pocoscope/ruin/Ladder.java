package io.pocoscope.ruin;

/**
 * The law of the ladder heights of a stake: how far below its start it stands when it is below it
 * for the first time, tilted by e^(tilt · height), and how long that takes.
 */
final class Ladder {
  private final double tilt;
  private final boolean proper;
  private final double[] chances;
  private final double[] times;

  /**
   * A law.
   *
   * @param tilt per step; Lundberg's exponent, 0 where ruin is certain, makes chances add up to 1
   * @param proper whether they do
   * @param chances of heights 0, 1, …; that of 0 is 0
   * @param times mean time of each height times its chance
   */
  Ladder(double tilt, boolean proper, double[] chances, double[] times) {
    this.tilt = tilt;
    this.proper = proper;
    this.chances = chances;
    this.times = times;
  }

  double tilt() {
    return tilt;
  }

  boolean proper() {
    return proper;
  }

  double[] chances() {
    return chances;
  }

  double[] times() {
    return times;
  }
}

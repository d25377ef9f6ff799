package io.pocoscope.market;

/**
 * How a run went, at some of its tasks.
 *
 * @param rates the trailing failure rates
 * @param present how many assets there were
 */
@SuppressWarnings("ArrayRecordComponent") // as many as a run has tasks
record Track(double[] rates, int[] present) {
  static final Track NONE = new Track(0);

  Track(int points) {
    this(new double[points], new int[points]);
  }

  void record(int point, double rate, int assets) {
    rates[point] = rate;
    present[point] = assets;
  }

  int points() {
    return rates.length;
  }

  /** The trailing failure rate at a point. */
  double rate(int point) {
    return rates[point];
  }

  /** Assets at a point. */
  int present(int point) {
    return present[point];
  }
}

package io.pocoscope.market;

/** How a run went, at some of its tasks. */
final class Track {
  static final Track NONE = new Track(0);

  private final double[] rates;
  private final int[] present;

  Track(int points) {
    rates = new double[points];
    present = new int[points];
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

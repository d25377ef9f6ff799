package io.pocoscope.change;

import java.util.Optional;

/**
 * Where in a stretch a change is most likely to be.
 *
 * @param lot the first one behind it
 * @param time of that one
 * @param earliest the first time of its confidence set
 * @param latest the last one
 * @param height the statistic there
 * @param upwards whether more failed behind it
 */
record Place(int lot, long time, long earliest, long latest, double height, boolean upwards) {
  /**
   * What the square of the statistic falls short of its greatest at the true place, with 95 %
   * confidence: {@code (1 − exp(−x / 2))² = .95}. Source: Y. Eo and J. Morley,
   * "Likelihood-ratio-based confidence sets for the timing of structural breaks", Quantitative
   * Economics 6 (2015).
   */
  private static final double FALLS_SHORT = -2 * Math.log(1 - Math.sqrt(.95));

  /**
   * The place among all times of lots from one on to before another; empty if nothing shows one.
   */
  static Optional<Place> in(Lots lots, int from, int to) {
    Contrast contrast = Contrast.of(lots, from, to);
    Scan scan = new Scan(lots, contrast, Cuts.of(lots, contrast).all());
    Scan.Peak peak = scan.observed();
    if (!(peak.height() > 0)) {
      return Optional.empty();
    }
    Scan.Range near = scan.near(peak, FALLS_SHORT);
    long time = scan.time(peak.cut());
    int lot = from;
    while (lots.time(lot) < time) {
      lot++;
    }
    return Optional.of(
        new Place(
            lot,
            time,
            scan.time(near.first()),
            scan.time(near.last()),
            peak.height(),
            peak.upwards()));
  }
}

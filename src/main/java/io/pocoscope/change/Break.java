package io.pocoscope.change;

/**
 * Where a history changes.
 *
 * @param lot the first one behind it
 * @param time of that one
 * @param earliest the first time that it may be at, with 95 % confidence
 * @param latest the last such time
 * @param height the statistic there: standard deviations away from what chance has one expect
 * @param upwards whether more failed behind it
 * @param p how often chance alone has a height like this anywhere between those beside it, in (0,
 *     1]
 * @param depth how many changes its stretch lies between that were found before it
 * @param falseAlarm the least chance of any false alarm in the history at which it would have been
 *     found, in (0, 1]
 */
record Break(
    int lot,
    long time,
    long earliest,
    long latest,
    double height,
    boolean upwards,
    double p,
    int depth,
    double falseAlarm) {
  /** The same change, its place looked for anew. */
  Break at(Place place) {
    return new Break(
        place.lot(),
        place.time(),
        place.earliest(),
        place.latest(),
        place.height(),
        place.upwards(),
        p,
        depth,
        falseAlarm);
  }

  /** The same, as sure as it is between the changes beside it. */
  Break with(double otherP, double otherFalseAlarm) {
    return new Break(lot, time, earliest, latest, height, upwards, otherP, depth, otherFalseAlarm);
  }
}

package io.pocoscope.change;

/**
 * Where a history changes.
 *
 * @param lot the first one behind it
 * @param from the time of the last lot before it
 * @param to the time of the first lot behind it
 * @param height the statistic: standard deviations away from what chance has one expect there
 * @param upwards whether more failed behind it
 * @param p of the greatest height in its stretch, in (0, 1]
 * @param depth how many changes its stretch lies between that were found before it
 * @param falseAlarm the least chance of any false alarm in the history at which it would have been
 *     found, in (0, 1]
 * @param alike how alike the slots of a lot are in its stretch, in [0, 1]
 */
record Break(
    int lot,
    long from,
    long to,
    double height,
    boolean upwards,
    double p,
    int depth,
    double falseAlarm,
    double alike) {}

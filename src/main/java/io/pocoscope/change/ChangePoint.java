package io.pocoscope.change;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of the failure rate that is not one of who asked.
 *
 * @param time its most likely place: of the first deal behind it
 * @param earliest the first time that it may be at, with 95 % confidence
 * @param latest the last such time
 * @param before what happened before it, back to the change before
 * @param after what happened behind it, up to the next change
 * @param height of the statistic: standard deviations from what one expects if the order within
 *     each stratum is of no matter, at the place
 * @param upwards whether more fails behind it, strata held fixed
 * @param p how often chance alone has a height like this anywhere between the changes beside it, in
 *     (0, 1]
 * @param falseAlarm the least chance of any false alarm in the history (alpha) at which this is
 *     found, in (0, 1]
 * @param oddsRatio by how much the odds of failing are multiplied within a stratum (Mantel and
 *     Haenszel); empty where no stratum shows it, infinite where nothing failed before it
 * @param strataOnBoth how many strata have slots on both sides: they alone show it
 */
public record ChangePoint(
    Instant time,
    Instant earliest,
    Instant latest,
    Segment before,
    Segment after,
    double height,
    boolean upwards,
    double p,
    double falseAlarm,
    Optional<Double> oddsRatio,
    long strataOnBoth) {}

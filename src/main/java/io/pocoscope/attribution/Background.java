package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;

/**
 * How often slots fail whoever takes part in them: what no party's own rate explains.
 *
 * @param rate the posterior's mean, in [0, 1]
 */
public record Background(double rate, Interval interval) {}

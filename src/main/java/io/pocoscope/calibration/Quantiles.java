package io.pocoscope.calibration;

/**
 * How amounts spread, in the unit of their parameter.
 *
 * @param q05 5 % are no greater
 */
public record Quantiles(
    double least, double q05, double q25, double q50, double q75, double q95, double greatest) {}

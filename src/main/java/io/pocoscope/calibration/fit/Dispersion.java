package io.pocoscope.calibration.fit;

import java.util.OptionalDouble;

/**
 * How much counts vary beyond what chance would make them.
 *
 * @param ratio variance ÷ mean; 1 for a Poisson process
 * @param size of the likeliest negative binomial distribution: variance = mean + mean² ÷ size; none
 *     where Poisson's is as likely
 * @param p how often a Poisson process would make the negative binomial so much likelier
 */
public record Dispersion(double ratio, OptionalDouble size, double p) {}

package io.pocoscope.rate;

/**
 * A rate drawn towards the groups' common distribution, the more the fewer slots it has.
 *
 * @param mean the posterior's mean, in [0, 1]
 * @param interval equal-tailed bounds of the posterior
 */
public record ShrunkRate(double mean, Interval interval) {}

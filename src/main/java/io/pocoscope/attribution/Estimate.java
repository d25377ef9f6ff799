package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;

/**
 * A unit's own failure rate.
 *
 * @param rate the posterior's mean, in [0, 1]
 * @param interval equal-tailed bounds of the posterior
 * @param atMost how likely the rate is at most the bound that was asked for, in [0, 1]
 * @param blame how many of its failed slots are its own doing
 * @param effective as how many independent draws the sampler's tell of the rate, at least 1
 */
public record Estimate(
    Unit unit, double rate, Interval interval, double atMost, Blame blame, double effective) {}

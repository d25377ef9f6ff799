package io.pocoscope.attribution;

/**
 * The common distribution of the rates of units of the same roles: a beta distribution.
 *
 * @param roles as {@code requester}, or {@code app+requester} where they cannot be told apart
 * @param units how many there are
 * @param mean of their rates
 * @param size how many slots the distribution weighs as much as
 * @param atMost how likely the rate of one of whom nothing was seen is at most the bound that was
 *     asked for, in [0, 1]
 */
public record KindOfUnit(String roles, long units, double mean, double size, double atMost) {}

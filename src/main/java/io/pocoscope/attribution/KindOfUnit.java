package io.pocoscope.attribution;

/**
 * The common distribution of the rates of units of the same roles: a beta distribution.
 *
 * @param roles as {@code requester}, or {@code app+requester} where they cannot be told apart
 * @param units how many there are
 * @param mean of their rates
 * @param size how many slots the distribution weighs as much as
 */
public record KindOfUnit(String roles, long units, double mean, double size) {}

package io.pocoscope.result.comparison;

/**
 * What was asked for on the two sides, as a person has written it.
 *
 * @param a of the one side
 * @param b of the other
 */
public record Asked(String a, String b) {}

package io.pocoscope.result.game;

import io.pocoscope.ruin.Rational;

/**
 * A number of a game, and where it comes from.
 *
 * @param name its option's
 * @param value in RLC
 * @param origin in a few words
 */
public record KnownTerm(String name, Rational value, String origin) {}

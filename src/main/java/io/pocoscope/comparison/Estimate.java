package io.pocoscope.comparison;

import java.util.Optional;

/**
 * A difference of shares, or a part of one.
 *
 * @param value in [-1, 1]
 * @param bounds about it; empty where no two clusters of a side show how much clusters differ
 */
public record Estimate(double value, Optional<Bounds> bounds) {}

package io.pocoscope.result.market;

import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Threat;
import java.util.Map;
import java.util.Optional;

/**
 * A point of a sweep that was played under a scheme.
 *
 * @param values what is swept over, as given, by its option's name
 * @param key what was played
 * @param threat what the attack does, if there is one
 */
public record SweepLine(
    Map<String, String> values, SweepKey key, PlayedCell cell, Optional<Threat> threat) {}

package io.pocoscope.result.market;

import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Threat;

/**
 * What is played at a point of a sweep under a scheme.
 *
 * @param terms what attackers are after
 * @param runs how many are to be played
 * @param level confidence of the intervals, in (0, 1)
 */
public record SweepKey(
    MarketSettings settings,
    Threat.Terms terms,
    int runs,
    long seed,
    double level,
    Scheme scheme) {}

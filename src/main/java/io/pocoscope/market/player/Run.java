package io.pocoscope.market.player;

import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Scheme;

/**
 * One run of a market under a scheme: all that it hangs on, so that it is the same wherever it is
 * played.
 *
 * @param seed of all runs
 * @param number which of them it is, from 0
 */
public record Run(
    MarketSettings settings, Scheme scheme, long seed, int number, Recording recording) {}

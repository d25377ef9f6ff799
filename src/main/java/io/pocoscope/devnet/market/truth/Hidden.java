package io.pocoscope.devnet.market.truth;

/**
 * An error that took a result's place, which no event of the chain tells.
 *
 * @param cause in the worker's words
 * @param era the first version of the worker that words its errors so
 * @param culprit who really caused it
 */
public record Hidden(String cause, String era, Evidence evidence, Culprit culprit) {}

package io.pocoscope.devnet.market.truth;

/**
 * Who made a slot fail.
 *
 * @param actor the address of the account, the app, the dataset or the pool
 */
public record Culprit(Role role, String actor) {}

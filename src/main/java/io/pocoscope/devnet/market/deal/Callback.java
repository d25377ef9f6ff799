package io.pocoscope.devnet.market.deal;

/**
 * A contract that gets the results of a deal's tasks.
 *
 * @param reverts whether its call fails, which does not stop a finalization
 */
record Callback(String address, boolean reverts) {}

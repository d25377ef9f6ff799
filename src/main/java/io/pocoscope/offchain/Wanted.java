package io.pocoscope.offchain;

/**
 * A task to ask about.
 *
 * @param task its id
 * @param pool the address of the pool whose scheduler knows it
 */
record Wanted(String task, String pool) {}

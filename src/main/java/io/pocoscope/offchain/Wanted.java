package io.pocoscope.offchain;

import java.util.Optional;

/**
 * A task to ask about.
 *
 * @param task its id
 * @param slot the slot that it is the task of, where nobody has initialized it on the chain: its
 *     scheduler may know it all the same
 * @param pool the address of the pool whose scheduler knows it
 */
record Wanted(String task, String pool, Optional<String> slot) {}

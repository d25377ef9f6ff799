package io.pocoscope.sync;

import io.pocoscope.store.Table;

/**
 * What something that happened at a block leaves in the subgraph, and what another chain would not
 * leave alike: an event with its transaction, or a transaction with its block.
 *
 * @param table of the event, or {@link Table#TRANSACTION}
 * @param id the event's, or the transaction's hash
 * @param transaction the hash of the transaction
 * @param block where it happened
 */
record Trace(Table table, String id, String transaction, long block) {}

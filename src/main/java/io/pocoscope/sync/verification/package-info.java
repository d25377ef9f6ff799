/**
 * Checks whether a store adds up: against the subgraph's own counters, in itself, and with the
 * money that PoCo's rules say has moved. Each check is one query, in SQL resources; nothing here
 * writes, asks the network or prints.
 */
package io.pocoscope.sync.verification;

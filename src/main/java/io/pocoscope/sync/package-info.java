/**
 * Pulls a subgraph into a store: which collections, at which block, from which cursor; and compares
 * the result with the subgraph's own counters. The wire is {@code subgraph}'s, the file {@code
 * store}'s.
 */
package io.pocoscope.sync;

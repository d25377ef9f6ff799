package io.pocoscope.sync;

/**
 * A figure that the subgraph counts otherwise.
 *
 * @param what which figure, such as {@code deals} or {@code completed tasks of deal 0x…}
 * @param counter the subgraph's own
 * @param found the store's
 */
public record Discrepancy(String what, long counter, long found) {}

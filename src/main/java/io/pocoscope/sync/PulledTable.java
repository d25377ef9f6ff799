package io.pocoscope.sync;

/** How much of a table a run has pulled. */
public record PulledTable(String table, long rows, long pages) {}

package io.pocoscope.comparison;

/**
 * What a cluster has of a group, on one side.
 *
 * @param cluster whose slots may fail together
 * @param group one of those that the slots are told apart by
 * @param tally its settled slots there
 */
record Cell(String cluster, String group, Tally tally) {}

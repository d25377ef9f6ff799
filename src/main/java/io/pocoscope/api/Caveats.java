package io.pocoscope.api;

/**
 * What there is to know before figures of a store are believed.
 *
 * @param unfinishedSync whether a sync was broken off, so that the store holds a part of the
 *     history
 * @param unseenTasks slots without a task in a store that no sync has filled: they count as never
 *     initialized, which is wrong where the tasks were not imported
 */
public record Caveats(boolean unfinishedSync, long unseenTasks) {}

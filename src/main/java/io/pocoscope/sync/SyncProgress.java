package io.pocoscope.sync;

/** Hears how a sync gets on. */
public interface SyncProgress {
  /** The run begins, or goes on where an earlier one ended. */
  void started(String network, long block, boolean resumed);

  /** A page is in the store. */
  void page(String table, long rowsSoFar);
}

package io.pocoscope.sync;

/** Hears how a sync gets on. */
public interface SyncProgress {
  /** The run begins, or goes on where an earlier one ended. */
  void started(String network, long block, boolean resumed);

  /**
   * Pages are in the store.
   *
   * @param rows rows stored by this process
   * @param rowsLeft rows that seem to be left, about
   */
  void stored(long rows, long rowsLeft);

  /** The endpoint has answered, and tells how far it has come. */
  default void head(HeadState head) {}

  /** All rows are there, and this comes now, in words. */
  default void next(String doing) {}

  /** Something out of the ordinary. */
  void note(String what);
}

package io.pocoscope.sync;

/** A wish, of any thread's, that a sync ends soon. */
public final class Stop {
  private volatile boolean requested;

  /** From now on the sync ends at the next chance, with what it has in the store. */
  public void request() {
    requested = true;
  }

  boolean requested() {
    return requested;
  }
}

package io.pocoscope.offchain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wish, of any thread's, that a pull ends soon, with what it has in the store. */
public final class Halt {
  private final List<Runnable> hooks = new CopyOnWriteArrayList<>();
  private volatile boolean wished;

  /** From now on it ends at the next chance. */
  public void wish() {
    wished = true;
    hooks.forEach(Runnable::run);
  }

  boolean wished() {
    return wished;
  }

  void throwIfWished() {
    if (wished) {
      throw new OffchainFailure.Stopped();
    }
  }

  /**
   * From now on a wish does this too.
   *
   * @return takes it back
   */
  Runnable onWish(Runnable work) {
    hooks.add(work);
    if (wished) {
      work.run();
    }
    return () -> hooks.remove(work);
  }
}

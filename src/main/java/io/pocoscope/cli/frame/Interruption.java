package io.pocoscope.cli.frame;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ctrl-C, or another wish of the system's that the process ends. A command that has something to
 * bring into order gets a moment for it; others end at once.
 */
public final class Interruption {
  private static final long MOMENT_MILLIS = 1700;
  private static final int STOPPED = 5;

  private final AtomicReference<Optional<Runnable>> wish = new AtomicReference<>(Optional.empty());
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Listens to the system. */
  public static Interruption ofProcess() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::come, "interruption"));
    return interruption;
  }

  /** From now on a wish to end is told, instead of ending the process at once. */
  public void tell(Runnable onWish) {
    wish.set(Optional.of(onWish));
  }

  /** From now on a wish to end ends the process at once. */
  public void forget() {
    wish.set(Optional.empty());
  }

  /** The command has ended, and said what it had to say. */
  public void ended() {
    // The exit that follows is no wish of the system's: it keeps the command's own code.
    forget();
    ended.countDown();
  }

  private void come() {
    Optional<Runnable> told = wish.get();
    if (told.isEmpty()) {
      return;
    }
    told.get().run();
    try {
      if (!ended.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
        System.err.println("pocoscope: stopped; run the same command to go on");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    // An orderly exit would say 130, as if nothing had been brought into order.
    Runtime.getRuntime().halt(STOPPED);
  }
}

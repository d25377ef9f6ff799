package io.pocoscope.offchain;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * When a server may be asked next: so often a second at the most, and not while it wants to be left
 * alone. For one thread.
 */
final class Turns {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Thirty years: longer than anybody waits, and far from the end of a long's range. */
  private static final double LONGEST = 1e18;

  /** Lets time pass. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final long between;
  private final LongSupplier nanoClock;
  private final Sleeper sleeper;
  private long next;

  /**
   * The first turn is at once.
   *
   * @param rate turns a second at the most, above 0
   * @param nanoClock as {@link System#nanoTime()}
   */
  Turns(double rate, LongSupplier nanoClock, Sleeper sleeper) {
    this.between = (long) Math.min(NANOS_PER_SECOND / rate, LONGEST);
    this.nanoClock = nanoClock;
    this.sleeper = sleeper;
    this.next = nanoClock.getAsLong();
  }

  static Turns of(double rate) {
    return new Turns(rate, System::nanoTime, time -> Thread.sleep(time.toMillis() + 1));
  }

  /**
   * Waits for the next turn.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  void await() {
    try {
      for (long wait = left(); wait > 0; wait = left()) {
        sleeper.sleep(Duration.ofNanos(wait));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting for its turn");
    }
    next = nanoClock.getAsLong() + between;
  }

  /** The next turn comes no sooner than after a time from now. */
  void pause(Duration time) {
    next = next + Math.max(0, nanoClock.getAsLong() + time.toNanos() - next);
  }

  private long left() {
    return next - nanoClock.getAsLong();
  }
}

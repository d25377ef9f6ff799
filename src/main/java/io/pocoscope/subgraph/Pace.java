package io.pocoscope.subgraph;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many questions an endpoint is asked at once, and how many a second: as many as it bears.
 * Every answer lets a little more pass, every refusal halves it (additive increase, multiplicative
 * decrease). Shared by all threads that ask.
 */
public final class Pace {
  private static final double SLOWEST = 0.1;
  private static final double FASTER_PER_SECOND = 1;
  private static final long SECOND = 1_000_000_000L;

  private final int parallel;
  private final double greatestRate;
  private final double fasterPerSecond;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final RecentRate recent = new RecentRate();
  private double atOnce;
  private double rate;
  private int asking;
  private long nextStart = System.nanoTime();
  private long lastSlowdown = nextStart;
  private long answers;

  private Pace(int parallel, double greatestRate, double fasterPerSecond) {
    this.parallel = parallel;
    this.atOnce = parallel;
    this.greatestRate = greatestRate;
    this.rate = greatestRate;
    this.fasterPerSecond = fasterPerSecond;
  }

  /**
   * A pace that is never exceeded.
   *
   * @param parallel questions at once, at least 1
   * @param rate questions a second, above 0; empty for as many as the endpoint bears
   */
  public static Pace of(int parallel, OptionalDouble rate) {
    return of(parallel, rate, FASTER_PER_SECOND);
  }

  /**
   * The same, for an endpoint of which it is known how soon it bears more again.
   *
   * @param fasterPerSecond by how many questions a second the rate grows in a second, above 0
   */
  public static Pace of(int parallel, OptionalDouble rate, double fasterPerSecond) {
    return new Pace(parallel, rate.orElse(Double.POSITIVE_INFINITY), fasterPerSecond);
  }

  /**
   * Waits for its turn.
   *
   * @return when the question starts, in the terms of {@link System#nanoTime()}
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  long enter() {
    lock.lock();
    try {
      long wait = untilItsTurn(System.nanoTime());
      while (wait > 0) {
        changed.awaitNanos(wait);
        wait = untilItsTurn(System.nanoTime());
      }
      long now = System.nanoTime();
      asking++;
      recent.started(now);
      nextStart = Math.max(now, nextStart) + (long) (SECOND / Math.min(rate, SECOND));
      return now;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while waiting for its turn");
    } finally {
      lock.unlock();
    }
  }

  /** An answer came. */
  void answered() {
    leave(
        () -> {
          answers++;
          atOnce = Math.min(parallel, atOnce + 1 / atOnce);
          rate = Math.min(greatestRate, rate + fasterPerSecond / Math.max(1, rate));
        });
  }

  /** No answer came, for a reason that has nothing to do with how much is asked. */
  void left() {
    leave(() -> {});
  }

  /**
   * The endpoint cannot bear so many at once.
   *
   * @param started what {@link #enter()} gave: questions that were under way together count once
   * @param pause how long nobody is to ask anything
   */
  void overloaded(long started, Duration pause) {
    leave(() -> slowDown(started, pause, rate));
  }

  /** The endpoint was asked too often; otherwise as {@link #overloaded}. */
  void askedTooOften(long started, Duration pause) {
    leave(() -> slowDown(started, pause, Math.min(rate, recent.perSecond(System.nanoTime())) / 2));
  }

  private void slowDown(long started, Duration pause, double lowerRate) {
    long now = System.nanoTime();
    nextStart = Math.max(nextStart, now + pause.toNanos());
    if (started - lastSlowdown >= 0) {
      atOnce = Math.max(1, atOnce / 2);
      rate = Math.max(SLOWEST, lowerRate);
      lastSlowdown = now;
    }
  }

  /** How many answers have come. */
  long answers() {
    lock.lock();
    try {
      return answers;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Runnable change) {
    lock.lock();
    try {
      asking--;
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How long to wait at least, in nanoseconds; nothing if the turn has come. */
  private long untilItsTurn(long now) {
    if (asking >= (int) atOnce) {
      return SECOND;
    }
    return nextStart - now;
  }
}

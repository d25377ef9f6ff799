package io.pocoscope.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Threads that ask, and the caller's own that stores what they bring: the store is for one thread.
 * The first failure ends all; what was brought before it is stored.
 */
final class Crew {
  private static final int BATCH = 16;

  /**
   * So many may wait for the store while it tidies up its file, which takes it some tenths of a
   * second.
   */
  private static final int WAITING = 32;

  private static final long LOOK_UP_MILLIS = 50;

  private final int threads;
  private final Stop stop;
  private final Runnable hangUp;

  /**
   * A crew.
   *
   * @param threads how many ask at once, at least 1
   * @param hangUp breaks off what they are asking
   */
  Crew(int threads, Stop stop, Runnable hangUp) {
    this.threads = threads;
    this.stop = stop;
    this.hangUp = hangUp;
  }

  /**
   * Works until there is nothing more.
   *
   * @param store takes what was brought, some at a time, in the order of each thread
   * @throws SyncFailure.Stopped if that was wished meanwhile
   * @throws RuntimeException what a thread or the store failed with
   */
  <T> void run(Job<T> job, Consumer<List<T>> store) {
    // Who ends puts nothing in, so that nobody waits for it.
    BlockingQueue<Optional<T>> brought = new ArrayBlockingQueue<>(WAITING);
    AtomicInteger working = new AtomicInteger(threads);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> crew = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(job, brought, working, failure), "fetch-" + i);
      thread.setDaemon(true);
      thread.start();
      crew.add(thread);
    }
    try {
      while (failure.get() == null && !stop.requested() && working.get() > 0) {
        storeBatch(brought, store);
      }
    } finally {
      dismiss(crew);
    }
    while (!brought.isEmpty()) {
      storeBatch(brought, store);
    }
    throwFailure(failure.get());
  }

  private static <T> void work(
      Job<T> job,
      BlockingQueue<Optional<T>> brought,
      AtomicInteger working,
      AtomicReference<Throwable> failure) {
    try {
      Optional<T> next = job.next();
      while (next.isPresent()) {
        brought.put(next);
        job.handedOver(next.get());
        next = job.next();
      }
    } catch (InterruptedException | CancellationException dismissed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error fault) {
      failure.compareAndSet(null, fault);
    } finally {
      working.decrementAndGet();
      brought.offer(Optional.empty());
    }
  }

  private static <T> void storeBatch(BlockingQueue<Optional<T>> brought, Consumer<List<T>> store) {
    try {
      Optional<T> first = brought.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        List<Optional<T>> some = new ArrayList<>(BATCH);
        some.add(first);
        brought.drainTo(some, BATCH - 1);
        List<T> batch = some.stream().flatMap(Optional::stream).toList();
        if (!batch.isEmpty()) {
          store.accept(batch);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SyncFailure.Stopped();
    }
  }

  private void dismiss(List<Thread> crew) {
    if (crew.stream().noneMatch(Thread::isAlive)) {
      return;
    }
    crew.forEach(Thread::interrupt);
    hangUp.run();
  }

  private void throwFailure(Throwable failure) {
    if (failure instanceof RuntimeException fault) {
      throw fault;
    }
    if (failure instanceof Error fault) {
      throw fault;
    }
    if (stop.requested()) {
      throw new SyncFailure.Stopped();
    }
  }

  /** What the threads do. */
  interface Job<T> {
    /** Brings the next thing; waits where there may yet be one; empty at the end. */
    Optional<T> next() throws InterruptedException;

    /** It is on its way to the store, before anything that is brought later. */
    void handedOver(T thing);
  }
}

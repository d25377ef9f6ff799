package io.pocoscope.serve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Threads for work of one kind, so that slow work keeps quick work from nothing. What was asked for
 * last is done first, as a reader who has gone on waits for nothing else.
 */
final class Lane implements AutoCloseable {
  private static final int MOST_WAITING = 500;

  private final ThreadPoolExecutor threads;
  private final AtomicLong sequence = new AtomicLong();

  Lane(String name, int most) {
    AtomicLong number = new AtomicLong();
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            1,
            TimeUnit.MINUTES,
            new PriorityBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Work, and when it was asked for. */
  private record Work(long round, long place, Runnable task) implements Runnable, Comparable<Work> {
    @Override
    public void run() {
      task.run();
    }

    /** The latest round first, and in it what was asked for first. */
    @Override
    public int compareTo(Work other) {
      int byRound = Long.compare(other.round, round);
      return byRound != 0 ? byRound : Long.compare(place, other.place);
    }
  }

  /**
   * Has work done.
   *
   * @param round of the request that needs it: greater ones go first
   * @throws Refused if too much waits already
   */
  <T> CompletableFuture<T> ask(long round, Supplier<T> work) {
    if (threads.getQueue().size() >= MOST_WAITING) {
      throw Refused.later("too much is being worked out already: ask again in a moment");
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    threads.execute(
        new Work(
            round,
            sequence.incrementAndGet(),
            () -> {
              try {
                answer.complete(work.get());
              } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
              } catch (Error fatal) {
                answer.completeExceptionally(fatal);
                throw fatal; // no memory left: the thread's handler ends the program
              }
            }));
    return answer;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

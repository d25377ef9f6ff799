package io.pocoscope.offchain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A thread to each scheduler that asks, and the caller's own that stores what they bring: the store
 * is for one thread.
 */
final class TalkCrew {
  /** So many schedulers are asked at once; the others wait for their turn. */
  private static final int MOST_AT_ONCE = 16;

  /** A kill loses so many answers at the most, and those that wait. */
  private static final int BATCH = 8;

  private static final int WAITING = 8;
  private static final long LOOK_UP_MILLIS = 100;

  private final OffchainTables tables;
  private final PullProgress progress;
  private final Halt halt;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING);
  private long done;
  private long left;

  TalkCrew(OffchainTables tables, PullProgress progress, Halt halt, long left) {
    this.tables = tables;
    this.progress = progress;
    this.halt = halt;
    this.left = left;
  }

  /**
   * Asks until there is nothing more to ask.
   *
   * @throws OffchainFailure.Stopped if that was wished meanwhile; what came is stored
   */
  void run(List<OffchainPull.Job> jobs) {
    List<OffchainPull.Job> talks = jobs.stream().filter(it -> !it.tasks().isEmpty()).toList();
    halt.throwIfWished();
    if (talks.isEmpty()) {
      return;
    }
    progress.next("asking schedulers");
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(MOST_AT_ONCE, talks.size()),
            work -> {
              Thread thread = new Thread(work, "scheduler");
              thread.setDaemon(true);
              return thread;
            });
    Runnable breakOff =
        () -> {
          threads.shutdownNow();
          talks.forEach(it -> it.asker().hangUp());
        };
    Runnable unhook = halt.onWish(breakOff);
    try {
      if (!halt.wished()) {
        talks.forEach(job -> threads.execute(() -> talk(job)));
      }
      store(talks.size());
    } finally {
      unhook.run();
      breakOff.run();
    }
    halt.throwIfWished();
  }

  /** In a thread of its own. */
  private void talk(OffchainPull.Job job) {
    try {
      Optional<String> why =
          job.talk().about(job.tasks(), answer -> put(new Event.Asked(job.count(), answer)));
      put(new Event.Ended(job.count(), why));
    } catch (CancellationException stopped) {
      // the wish to end is known
    } catch (RuntimeException | Error failure) {
      put(new Event.Broken(failure));
    }
  }

  private void put(Event event) {
    try {
      events.put(event);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
  }

  private void store(int talks) {
    int talking = talks;
    while (talking > 0 && !halt.wished()) {
      talking -= take(some());
    }
    List<Event> rest = new ArrayList<>();
    events.drainTo(rest);
    take(rest);
  }

  private List<Event> some() {
    List<Event> some = new ArrayList<>();
    try {
      Event first = events.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        some.add(first);
        events.drainTo(some, BATCH - 1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      halt.wish();
    }
    return some;
  }

  /** Stores what was brought, and says how many talks have ended. */
  private int take(List<Event> some) {
    int ended = 0;
    List<Answer> answers = new ArrayList<>();
    for (Event event : some) {
      if (event instanceof Event.Asked asked) {
        asked.answer().ifPresent(answers::add);
      }
    }
    if (!answers.isEmpty()) {
      tables.keep(answers);
    }
    for (Event event : some) {
      ended += count(event);
    }
    if (!some.isEmpty()) {
      progress.asked(done, left);
    }
    return ended;
  }

  private int count(Event event) {
    if (event instanceof Event.Asked asked) {
      asked.count().asked(asked.answer());
      done++;
      left--;
      return 0;
    }
    if (event instanceof Event.Ended ended) {
      ended.why().ifPresent(why -> leaveAlone(ended.count(), why));
      return 1;
    }
    Throwable failure = ((Event.Broken) event).failure();
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private void leaveAlone(Count count, String why) {
    count.leftAlone(why);
    SchedulerReport report = count.report();
    left -= report.left();
    progress.note(report.scheduler() + " is left alone (" + why + "), the others are asked on");
  }

  /** What a thread tells. */
  private sealed interface Event {
    /** A question was put; without an answer, none came. */
    record Asked(Count count, Optional<Answer> answer) implements Event {}

    /** A scheduler has been asked about all, or is to be left alone. */
    record Ended(Count count, Optional<String> why) implements Event {}

    /** A fault. */
    record Broken(Throwable failure) implements Event {}
  }
}

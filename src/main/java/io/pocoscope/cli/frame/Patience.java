package io.pocoscope.cli.frame;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says on standard error that work goes on where it takes longer than people wait: how many answers
 * there are so far, after two seconds and every ten from there on.
 */
public final class Patience {
  private static final long FIRST = 2;
  private static final long BETWEEN = 10;

  private final Console console;
  private final boolean quiet;
  private final AtomicInteger answers = new AtomicInteger();

  public Patience(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  /** One answer more is there. */
  public <T> T counted(T answer) {
    answers.incrementAndGet();
    return answer;
  }

  /** Does the work, and says so if it takes long. */
  public <T> T during(Callable<T> work) throws Exception {
    if (quiet) {
      return work.call();
    }
    long begun = System.nanoTime();
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "patience");
              thread.setDaemon(true);
              return thread;
            });
    try {
      ScheduledFuture<?> said =
          ticks.scheduleWithFixedDelay(() -> say(begun), FIRST, BETWEEN, TimeUnit.SECONDS);
      try {
        return work.call();
      } finally {
        said.cancel(false);
      }
    } finally {
      ticks.shutdownNow();
    }
  }

  private void say(long begun) {
    console.tell(
        String.format(
            Locale.ROOT,
            "still computing after %d s; answers so far: %d",
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
            answers.get()));
  }
}

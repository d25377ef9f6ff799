package io.pocoscope.cli.frame;

import io.pocoscope.text.TextWidth;
import java.util.Locale;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/**
 * Shows on a terminal what is being done, where it takes longer than a second: a line that is drawn
 * over, and gone before anything else is said. Elsewhere it says nothing, or a line every ten
 * seconds where that is wished.
 */
public final class Activity {
  private static final long FIRST_MILLIS = 1000;
  private static final long BETWEEN_DRAWINGS_MILLIS = 500;
  private static final long BETWEEN_LINES_MILLIS = 10_000;

  private final Console console;
  private final boolean logs;
  private Optional<Timer> ticks = Optional.empty();
  private Optional<String> what = Optional.empty();
  private long begun;
  private boolean drawn;

  /**
   * @param logs whether it is told where there is no terminal, too
   */
  Activity(Console console, boolean logs) {
    this.console = console;
    this.logs = logs;
  }

  /** From now on this is being done. */
  public synchronized void now(String doing) {
    what = Optional.of(doing);
    begun = System.nanoTime();
    if (ticks.isEmpty() && (console.terminal() || logs)) {
      begin();
    }
  }

  private void begin() {
    Timer timer = new Timer("activity", true);
    boolean terminal = console.terminal();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            show();
          }
        },
        terminal ? FIRST_MILLIS : BETWEEN_LINES_MILLIS,
        terminal ? BETWEEN_DRAWINGS_MILLIS : BETWEEN_LINES_MILLIS);
    ticks = Optional.of(timer);
  }

  private synchronized void show() {
    if (what.isEmpty()) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "%s … %d s",
            what.get(),
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    if (console.terminal()) {
      // A line that goes on below could not be taken away.
      console.draw(TextWidth.cut(line, console.columns() - 1));
      drawn = true;
    } else {
      console.log(line);
    }
  }

  /** Something is about to be said: what was drawn goes, until something else is being done. */
  public synchronized void pause() {
    what = Optional.empty();
    if (drawn) {
      console.draw("");
      drawn = false;
    }
  }

  /** All is done. */
  public synchronized void end() {
    pause();
    ticks.ifPresent(Timer::cancel);
    ticks = Optional.empty();
  }
}

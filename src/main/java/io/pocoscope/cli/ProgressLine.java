package io.pocoscope.cli;

import io.pocoscope.sync.SyncProgress;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells how a sync gets on: a bar drawn over itself on a terminal, else a line every ten seconds.
 */
final class ProgressLine implements SyncProgress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
  private static final int WIDTH = 24;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final boolean quiet;
  private Instant begun;
  private Instant last;
  private boolean drawn;

  ProgressLine(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
    this.begun = console.clock().instant();
    this.last = begun;
  }

  @Override
  public void started(String network, long block, boolean resumed) {
    begun = console.clock().instant();
    last = begun;
    say(
        "%s %s at block %d"
            .formatted(resumed ? "going on with the sync of" : "syncing", network, block));
  }

  @Override
  public void stored(long rows, long rowsLeft) {
    Instant now = console.clock().instant();
    Duration between = console.terminal() ? BETWEEN_DRAWINGS : BETWEEN_LINES;
    if (quiet || Duration.between(last, now).compareTo(between) < 0) {
      return;
    }
    last = now;
    String figures = figures(rows, rowsLeft, Duration.between(begun, now));
    if (console.terminal()) {
      console.err().print(CLEAR_LINE + bar(rows, rowsLeft) + figures);
      console.err().flush();
      drawn = true;
    } else {
      say(figures);
    }
  }

  @Override
  public void note(String what) {
    say(what);
  }

  /** Takes the drawn line away. */
  void end() {
    if (drawn) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
      drawn = false;
    }
  }

  private void say(String line) {
    if (!quiet) {
      end();
      console.err().println(line);
      console.err().flush();
    }
  }

  private static String bar(long rows, long rowsLeft) {
    int full = (int) (WIDTH * rows / Math.max(1, rows + rowsLeft));
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  private static String figures(long rows, long rowsLeft, Duration since) {
    double seconds = Math.max(since.toMillis() / 1000.0, 0.001);
    double perSecond = rows / seconds;
    String left =
        rowsLeft == 0 || rows == 0
            ? ""
            : ", about " + text(Duration.ofSeconds(Math.round(rowsLeft / perSecond))) + " left";
    return "%,d rows, %,.0f/s%s".formatted(rows, perSecond, left);
  }

  private static String text(Duration time) {
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }
}

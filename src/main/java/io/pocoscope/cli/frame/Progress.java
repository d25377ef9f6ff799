package io.pocoscope.cli.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tells on standard error how long work gets on: a bar drawn over itself on a terminal, else a line
 * every ten seconds. May be told by several threads.
 */
public final class Progress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
  private static final int WIDTH = 24;

  private final Console console;
  private final boolean quiet;
  private final String unit;
  private Instant begun;
  private Instant last;
  private boolean drawn;

  /**
   * Of work that begins now.
   *
   * @param unit what is counted, in the plural
   */
  public Progress(Console console, boolean quiet, String unit) {
    this.console = console;
    this.quiet = quiet;
    this.unit = unit;
    this.begun = console.clock().instant();
    this.last = begun;
  }

  /** It begins only now. */
  public synchronized void begin() {
    begun = console.clock().instant();
    last = begun;
  }

  /** So much is done, and so much is left. */
  public synchronized void done(long done, long left) {
    Instant now = console.clock().instant();
    Duration between = console.terminal() ? BETWEEN_DRAWINGS : BETWEEN_LINES;
    if (quiet || Duration.between(last, now).compareTo(between) < 0) {
      return;
    }
    last = now;
    String figures = figures(done, left, Duration.between(begun, now));
    if (console.terminal()) {
      console.draw(bar(done, left) + figures);
      drawn = true;
    } else {
      say(figures);
    }
  }

  /** What is counted is done, and this comes behind it: seen on a terminal alone. */
  public synchronized void next(String doing) {
    if (!quiet && console.terminal()) {
      console.draw(doing + " …");
      drawn = true;
    }
  }

  /** Says something in between. */
  public synchronized void say(String line) {
    if (!quiet) {
      warn(line);
    }
  }

  /** Says what must be known of what the work comes to, wanted or not. */
  public synchronized void warn(String line) {
    end();
    console.log(line);
  }

  /** Takes the drawn line away. */
  public synchronized void end() {
    if (drawn) {
      console.draw("");
      drawn = false;
    }
  }

  private static String bar(long done, long left) {
    int full = (int) (WIDTH * done / Math.max(1, done + left));
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  private String figures(long done, long left, Duration since) {
    double seconds = Math.max(since.toMillis() / 1000.0, 0.001);
    double perSecond = done / seconds;
    String rest =
        left == 0 || done == 0
            ? ""
            : ", about " + text(Duration.ofSeconds(Math.round(left / perSecond))) + " left";
    return String.format(Locale.ROOT, "%,d %s, %,.0f/s%s", done, unit, perSecond, rest);
  }

  private static String text(Duration time) {
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
  }
}

package io.pocoscope.cli;

import io.pocoscope.sync.SyncProgress;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells how a sync gets on: one line drawn over itself on a terminal, else a line every ten
 * seconds.
 */
final class ProgressLine implements SyncProgress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final boolean quiet;
  private Instant lastLine = Instant.MIN;
  private boolean drawn;

  ProgressLine(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  @Override
  public void started(String network, long block, boolean resumed) {
    if (!quiet) {
      String how = resumed ? "going on with the sync of" : "syncing";
      console.err().printf("%s %s at block %d%n", how, network, block);
      console.err().flush();
      lastLine = console.clock().instant();
    }
  }

  @Override
  public void page(String table, long rowsSoFar) {
    if (quiet) {
      return;
    }
    Instant now = console.clock().instant();
    if (console.terminal()) {
      console.err().printf("%s%s: %d rows", CLEAR_LINE, table, rowsSoFar);
      console.err().flush();
      drawn = true;
    } else if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      console.err().printf("%s: %d rows%n", table, rowsSoFar);
      console.err().flush();
      lastLine = now;
    }
  }

  /** Takes the drawn line away. */
  void end() {
    if (drawn) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
      drawn = false;
    }
  }
}

package io.pocoscope.cli.frame;

import io.pocoscope.sync.SyncProgress;
import java.util.Locale;

/** Tells how a sync gets on. */
public final class ProgressLine implements SyncProgress {
  private final Progress progress;

  public ProgressLine(Console console, boolean quiet) {
    this.progress = new Progress(console, quiet, "rows");
  }

  @Override
  public void started(String network, long block, boolean resumed) {
    progress.begin();
    progress.say(
        String.format(
            Locale.ROOT,
            "%s %s at block %d",
            resumed ? "going on with the sync of" : "syncing",
            network,
            block));
  }

  @Override
  public void stored(long rows, long rowsLeft) {
    progress.done(rows, rowsLeft);
  }

  @Override
  public void next(String doing) {
    progress.next(doing);
  }

  @Override
  public void note(String what) {
    progress.warn(what);
  }

  /** Takes the drawn line away. */
  public void end() {
    progress.end();
  }
}

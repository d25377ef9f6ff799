package io.pocoscope.cli.history;

import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.sync.SyncProgress;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is heard of one sync after another. Only the first one's progress is of interest; and what
 * each of them has to say, as that the head is old, is said once, until one does not say it.
 */
final class WatchProgress implements SyncProgress {
  private final ProgressLine line;
  private final boolean quiet;
  private Set<String> before = new TreeSet<>();
  private Set<String> now = new TreeSet<>();
  private long rounds;

  WatchProgress(ProgressLine line, boolean quiet) {
    this.line = line;
    this.quiet = quiet;
  }

  /** Another sync begins. */
  synchronized void begin() {
    rounds++;
    before = now;
    now = new TreeSet<>();
  }

  @Override
  public void started(String network, long block, boolean resumed) {
    if (rounds == 1) {
      line.started(network, block, resumed);
    }
  }

  @Override
  public void stored(long rows, long rowsLeft) {
    if (rounds == 1) {
      line.stored(rows, rowsLeft);
    }
  }

  @Override
  public synchronized void note(String what) {
    // The same is said with another age, or another block.
    String kind = what.replaceAll("\\d+", "N");
    if (now.add(kind) && !before.contains(kind) && !quiet) {
      line.note(what);
    }
  }

  /** Takes what is drawn away. */
  void end() {
    line.end();
  }
}

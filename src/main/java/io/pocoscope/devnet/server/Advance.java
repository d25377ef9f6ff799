package io.pocoscope.devnet.server;

import io.pocoscope.devnet.history.History;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Lets the head of a history grow, by a block that writes nothing every so often. */
final class Advance implements AutoCloseable {
  private static final long MILLIS = 1000;

  private final History history;
  private final long firstHead;
  private final long firstTime;
  private final Duration every;
  private final Timer timer = new Timer("devnet-advance", true);

  private Advance(History history, Duration every) {
    this.history = history;
    this.firstHead = history.head();
    this.firstTime = history.timeAt(firstHead);
    this.every = every;
  }

  /**
   * Starts adding blocks; the first comes when the time is over once.
   *
   * @param every at least a millisecond; the blocks' own times are as far apart, in whole seconds
   */
  static Advance start(History history, Duration every) {
    Advance advance = new Advance(history, every);
    advance.timer.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            advance.addBlock();
          }
        },
        every.toMillis(),
        every.toMillis());
    return advance;
  }

  @Override
  public void close() {
    timer.cancel();
  }

  private void addBlock() {
    long block = history.head() + 1;
    // Counted from the first head: what is below a second adds up.
    long seconds = every.toMillis() * (block - firstHead) / MILLIS;
    history.addBlock(block, firstTime + seconds);
  }
}

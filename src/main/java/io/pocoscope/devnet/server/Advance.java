package io.pocoscope.devnet.server;

import io.pocoscope.devnet.history.History;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Lets a history grow by a block every so often, and reorganises it now and then if asked to. */
final class Advance implements AutoCloseable {
  private static final long MILLIS = 1000;

  private final History history;
  private final Duration every;
  private final Optional<Reorganising> reorganising;
  private final RandomGenerator random;
  private final Timer timer = new Timer("devnet-advance", true);
  private long blocks;

  private Advance(History history, Duration every, Optional<Reorganising> reorganising) {
    this.history = history;
    this.every = every;
    this.reorganising = reorganising;
    this.random =
        RandomGeneratorFactory.of("L64X128MixRandom")
            .create(reorganising.map(Reorganising::seed).orElse(0L));
  }

  /**
   * Starts adding blocks; the first comes when the time is over once.
   *
   * @param every at least a millisecond; the times of blocks that write nothing are as far apart,
   *     in whole seconds
   */
  static Advance start(History history, Duration every, Optional<Reorganising> reorganising) {
    Advance advance = new Advance(history, every, reorganising);
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
    history.advance(secondsAt(blocks + 1) - secondsAt(blocks));
    blocks++;
    reorganising
        .filter(how -> blocks % how.every() == 0)
        .ifPresent(how -> history.reorganise(how.next(history, random)));
  }

  /** Counted from the first block: what is below a second adds up. */
  private long secondsAt(long block) {
    return every.toMillis() * block / MILLIS;
  }
}

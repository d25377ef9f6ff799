package io.pocoscope.devnet.server;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import java.util.random.RandomGenerator;

/**
 * How often a chain that grows is reorganised. What comes back at once, and what only with the
 * blocks that follow, is drawn.
 *
 * @param every so many new blocks, 1 or more
 * @param depth how many blocks are dropped, 1 or more
 * @param seed of the draws
 */
public record Reorganising(long every, long depth, long seed) {

  public Reorganising {
    if (every < 1 || depth < 1) {
      throw new IllegalArgumentException(
          "reorganisations come every 1 block or more, 1 or more deep");
    }
  }

  /** The next one, of a history as it is now. */
  Reorganisation next(History history, RandomGenerator random) {
    long head = history.head();
    // From none of the dropped blocks to all of them.
    long returning = random.nextLong(Math.max(0, head - depth), head + 1);
    return new Reorganisation(depth, returning, Reorganisation.Rest.LATER);
  }
}

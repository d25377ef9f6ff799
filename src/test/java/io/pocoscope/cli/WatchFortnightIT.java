package io.pocoscope.cli;

import org.junit.jupiter.api.Tag;

/**
 * The same over two thousand rounds, which are two weeks if they are ten minutes apart; {@code
 * -Drounds=N} takes others.
 */
@Tag("long")
class WatchFortnightIT extends WatchGrowthIT {
  @Override
  int rounds() {
    return Integer.getInteger("rounds", 2000);
  }
}

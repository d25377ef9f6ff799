package io.pocoscope.market;

import io.pocoscope.market.player.Player;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Who plays, and who watches.
 *
 * @param threads at once, at least 1
 * @param stopped asked often: once it is so, runs are broken off and no more begin
 * @param progress told of each run that is through, by several threads
 * @param nanoseconds a clock that never goes back
 * @param player plays each run
 */
public record Crew(
    int threads,
    BooleanSupplier stopped,
    Progress progress,
    LongSupplier nanoseconds,
    Player player) {
  public Crew {
    BadMarketInput.unless(threads >= 1 && threads <= 1024, "%d threads: from 1 to 1024", threads);
  }

  /** One that plays in its own threads. */
  public Crew(int threads, BooleanSupplier stopped, Progress progress, LongSupplier nanoseconds) {
    this(threads, stopped, progress, nanoseconds, Simulation::play);
  }

  /** Told how it gets on. */
  @FunctionalInterface
  public interface Progress {
    /** So many tasks more have been played, and so many are left. */
    void played(long tasks, long left);
  }
}

package io.pocoscope.market;

import java.util.List;

/**
 * Markets that are played together, run by run: each with the same random numbers, so that they can
 * be compared pairwise.
 *
 * @param cells at least one
 * @param runs at least 1
 * @param seed equal seeds give equal results
 */
public record Batch(List<Cell> cells, int runs, long seed) {
  private static final int MOST_RUNS = 10_000_000;

  public Batch {
    cells = List.copyOf(cells);
    BadMarketInput.unless(!cells.isEmpty(), "no scheme is named");
    BadMarketInput.unless(runs >= 1 && runs <= MOST_RUNS, "%d runs: from 1 to %d", runs, MOST_RUNS);
  }

  /** Runs of all cells together. */
  public long jobs() {
    return (long) cells.size() * runs;
  }
}

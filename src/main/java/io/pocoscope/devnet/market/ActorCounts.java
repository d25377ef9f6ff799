package io.pocoscope.devnet.market;

/** How many of each role a market has; at least one of each, and enough workers to replicate. */
public record ActorCounts(int requesters, int apps, int datasets, int pools, int workers) {
  /** Fewer could not reach the consensus that a high trust asks for. */
  private static final int FEWEST_WORKERS = 12;

  public ActorCounts {
    if (Math.min(Math.min(requesters, apps), Math.min(datasets, pools)) < 1
        || workers < FEWEST_WORKERS) {
      throw new IllegalArgumentException(
          "a market needs one of each role and %d workers".formatted(FEWEST_WORKERS));
    }
  }

  static ActorCounts standard() {
    return new ActorCounts(20, 12, 8, 5, 60);
  }
}

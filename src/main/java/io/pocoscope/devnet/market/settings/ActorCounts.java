package io.pocoscope.devnet.market.settings;

import java.util.Locale;

/** How many of each role a market has; at least one of each, and enough workers to replicate. */
public record ActorCounts(int requesters, int apps, int datasets, int pools, int workers) {
  /** Fewer could not reach the consensus that a high trust asks for. */
  public static final int FEWEST_WORKERS = 12;

  public ActorCounts {
    if (Math.min(Math.min(requesters, apps), Math.min(datasets, pools)) < 1
        || workers < FEWEST_WORKERS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "a market needs one of each role and %d workers", FEWEST_WORKERS));
    }
  }

  public static ActorCounts standard() {
    return new ActorCounts(20, 12, 8, 5, 60);
  }

  /** About so many in all, in the proportions of the standard market. */
  public static ActorCounts about(int total) {
    ActorCounts standard = standard();
    double scale = (double) total / standard.total();
    return new ActorCounts(
        scaled(standard.requesters, scale),
        scaled(standard.apps, scale),
        scaled(standard.datasets, scale),
        scaled(standard.pools, scale),
        Math.max(FEWEST_WORKERS, scaled(standard.workers, scale)));
  }

  private int total() {
    return requesters + apps + datasets + pools + workers;
  }

  private static int scaled(int count, double scale) {
    return (int) Math.max(1, Math.round(count * scale));
  }
}

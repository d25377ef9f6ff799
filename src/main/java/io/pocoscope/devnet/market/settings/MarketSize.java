package io.pocoscope.devnet.market.settings;

/**
 * How much happens in a made-up market, and how fast.
 *
 * @param deals how many deals are matched, at least 1
 * @param tasksPerDeal the mean number of slots of a deal, at least 1; heavy-tailed
 * @param span the time from the first deal to the last, in seconds; at least a day
 */
public record MarketSize(int deals, double tasksPerDeal, long span) {
  private static final long DAY = 86_400;

  public MarketSize {
    if (deals < 1 || !(tasksPerDeal >= 1) || span < DAY) {
      throw new IllegalArgumentException("no market: " + deals + " deals in " + span + " s");
    }
  }

  static MarketSize standard() {
    return new MarketSize(300, 5, 60 * DAY);
  }
}

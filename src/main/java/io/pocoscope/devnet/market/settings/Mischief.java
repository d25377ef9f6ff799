package io.pocoscope.devnet.market.settings;

/**
 * What strangers do to a market, beside its deals.
 *
 * @param boostDeals deals of PoCo Boost: matched on the chain, with nothing behind them in the
 *     subgraph, so that it cannot give their rows; 0 or more
 * @param hostile whether somebody puts the greatest numbers that the chain can hold wherever it
 *     checks nothing
 */
public record Mischief(int boostDeals, boolean hostile) {
  public static final Mischief NONE = new Mischief(0, false);

  public Mischief {
    if (boostDeals < 0) {
      throw new IllegalArgumentException("no number of deals: " + boostDeals);
    }
  }

  /** The same with so many deals of PoCo Boost, 0 or more. */
  public Mischief withBoostDeals(int deals) {
    return new Mischief(deals, hostile);
  }

  /** The same with somebody, or nobody, who puts the greatest numbers. */
  public Mischief withHostile(boolean somebody) {
    return new Mischief(boostDeals, somebody);
  }
}

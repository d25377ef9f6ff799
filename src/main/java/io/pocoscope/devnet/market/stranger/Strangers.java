package io.pocoscope.devnet.market.stranger;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.Protocol;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.settings.MarketSettings;

/** All who do what a market's {@link MarketSettings#mischief() mischief} says, while it goes on. */
public final class Strangers {
  private final MarketSettings settings;
  private final BoostDeals boostDeals;
  private final HostileOwner hostile;

  public Strangers(
      MarketSettings settings, Chain chain, Ledger ledger, Treasury treasury, Protocol protocol) {
    this.settings = settings;
    boostDeals = new BoostDeals(chain, ledger, treasury, protocol);
    hostile = new HostileOwner(chain, ledger, treasury, protocol);
  }

  /**
   * They do what is due when so many of the market's deals have been matched.
   *
   * @param matched 1 up to the number of the market's deals; each once, in this order
   */
  public void act(int matched) {
    int deals = settings.size().deals();
    boostDeals.reach((long) settings.mischief().boostDeals() * matched / deals);
    if (settings.mischief().hostile() && matched == (deals + 1) / 2) {
      hostile.act();
    }
  }
}

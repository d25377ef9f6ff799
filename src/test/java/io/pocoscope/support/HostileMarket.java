package io.pocoscope.support;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.schema.ApiSchema;

/** A small market in which strangers do what no contract forbids. */
public final class HostileMarket {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private HostileMarket() {}

  public static MarketSettings settings(int deals, Mischief mischief) {
    return MarketSettings.defaults().withSeed(11).withSize(deals, 2).with(mischief);
  }

  public static History history(int deals, Mischief mischief) {
    History history = new History(SCHEMA, Market.deployment(11));
    Market.run(settings(deals, mischief), SCHEMA, new HistorySink(history), slot -> {});
    return history;
  }
}

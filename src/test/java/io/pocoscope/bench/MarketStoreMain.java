package io.pocoscope.bench;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;

/** Makes a store of a made-up market, all events included, in a process of its own. */
final class MarketStoreMain {
  private static final int TASKS_PER_DEAL = 5;

  private MarketStoreMain() {}

  public static void main(String[] arguments) {
    int deals = Integer.parseInt(arguments[1]) / TASKS_PER_DEAL;
    MarketStore.open(
            Path.of(arguments[0]), MarketSettings.defaults().withSize(deals, TASKS_PER_DEAL))
        .close();
  }
}

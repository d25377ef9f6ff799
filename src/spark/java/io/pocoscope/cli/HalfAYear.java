package io.pocoscope.cli;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;

/**
 * A made-up history of half a year, for both engines.
 *
 * @param store asks its store
 * @param data the data set that was exported of it
 */
record HalfAYear(Cli store, Path data) {
  private static final long SECONDS = 180 * 86_400;

  /** Makes both in a folder. */
  static HalfAYear in(Path folder) {
    Cli store = new Cli(folder);
    MarketStore.open(
            store.store(), MarketSettings.defaults().withSeed(5).withSize(80, 3).withSpan(SECONDS))
        .close();
    Path data = folder.resolve("exported");
    store.ok("export", "--data", data);
    return new HalfAYear(store, data);
  }
}

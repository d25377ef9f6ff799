package io.pocoscope.support;

import io.pocoscope.cli.devnet.MarketRows;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/** A made-up market's last state in a store, as a sync would leave it, with no HTTP in between. */
public final class MarketStore {
  private MarketStore() {}

  /** A new store with its views, filled and judged. */
  public static Store open(Path file, MarketSettings settings) {
    Store store = TestStore.open(file);
    fill(store, settings);
    new Judgement(store).renew();
    return store;
  }

  /** Fills an empty store. */
  public static void fill(Store store, MarketSettings settings) {
    fill(store, settings, slot -> {});
  }

  /** Fills an empty store, and hands on what really happened. */
  public static void fill(Store store, MarketSettings settings, TruthSink truth) {
    MarketRows.Head head = MarketRows.fill(store, settings, truth);
    MetaTable meta = new MetaTable(store);
    meta.claimNetwork("generated");
    meta.sawTime(head.time(), "pinned block");
    meta.synced(
        "none", head.block(), Optional.empty(), Optional.of(head.time()), head.time(), "test");
  }
}

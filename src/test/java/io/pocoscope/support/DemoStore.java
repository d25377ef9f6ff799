package io.pocoscope.support;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.offchain.SpokenStore;
import io.pocoscope.store.Store;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo's history, made up again with no server in between, and what its schedulers say of what
 * failed. Only that some schedulers do not know a task is not in it.
 */
public final class DemoStore {
  private static final MarketSettings MARKET = MarketSettings.defaults().withHidden(.03);

  private DemoStore() {}

  /** Makes it. */
  public static void make(Path file) {
    try (Store store = MarketStore.open(file, MARKET)) {
      SpokenStore.fill(store, MARKET, 1);
      for (String table :
          List.of(
              "offchain_answer",
              "offchain_task",
              "offchain_task_status",
              "offchain_replicate",
              "offchain_replicate_update")) {
        store.execute(
            "delete from "
                + table
                + " where task not in (select task from slot where task is not null and (failed or"
                + " coalesce(hidden_failure, false)))");
      }
    }
  }
}

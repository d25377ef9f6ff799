package io.pocoscope.sync;

import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.support.RecordedSubgraph;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;

/** Syncs of the recorded history into stores of the test's own. */
abstract class SyncFixture {
  static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  Store store(String name) {
    Store store = Store.open(folder.resolve(name + ".duckdb"), StoreLimits.standard());
    Views.install(store);
    return store;
  }

  static SyncReport sync(RecordedSubgraph from, Store into, long margin, int pageSize) {
    return sync(from, into, "bellecour", margin, pageSize);
  }

  static SyncReport sync(
      RecordedSubgraph from, Store into, String network, long margin, int pageSize) {
    return sync(from, into, network, margin, pageSize, false);
  }

  static SyncReport sync(
      RecordedSubgraph from,
      Store into,
      String network,
      long margin,
      int pageSize,
      boolean restart) {
    Patience patience =
        new Patience(3, Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(5));
    Endpoint endpoint = Endpoint.parse(from.url()).orElseThrow();
    return new Sync(
            Subgraph.at(endpoint, patience, "pocoscope/test"),
            into,
            Clock.fixed(WALL_CLOCK, ZoneOffset.UTC))
        .run(
            new SyncRequest(network, endpoint.shown(), margin, pageSize, restart, "test"),
            new Unheard());
  }

  private static final class Unheard implements SyncProgress {
    @Override
    public void started(String network, long block, boolean resumed) {}

    @Override
    public void page(String table, long rowsSoFar) {}
  }
}

package io.pocoscope.devnet;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Failing;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.devnet.server.RateLimit;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.Syncing;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sync gets over what a devnet does to it, and ends with the same store. */
@Timeout(120)
class SyncOverFaultsTest {
  @TempDir private Path folder;

  @Test
  void endsWithTheSameContentAsFromAWellBehavedSubgraph() {
    Misbehaviour bad =
        Misbehaviour.none()
            .with(Latency.of(Duration.ofMillis(1)))
            .with(new Failing(0.1, 1))
            .with(new RateLimit(500));
    try (Store expected = store("expected");
        Store store = store("store")) {
      sync(Misbehaviour.none(), expected);
      sync(bad, store);
      assertThatStore(store).hasSlots(331);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  @Test
  void aHeadThatGrowsMeanwhileDoesNotShowInThePinnedPages() {
    try (Store expected = store("expected");
        Store store = store("store")) {
      sync(Misbehaviour.none(), expected);
      sync(Misbehaviour.none().withAdvance(Duration.ofMillis(5)), store);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  private static void sync(Misbehaviour misbehaviour, Store store) {
    GraphNode node = new GraphNode(RecordedHistory.load());
    try (DevnetServer server = DevnetServer.start(0, "bellecour/poco-v5", node, misbehaviour)) {
      // Faults in a row are rare, but there are many pages.
      Syncing.from(server.url()).pageSize(50).attempts(12).into(store);
    }
  }

  private Store store(String name) {
    Store store = Store.open(folder.resolve(name + ".duckdb"), StoreLimits.standard());
    Views.install(store);
    return store;
  }
}

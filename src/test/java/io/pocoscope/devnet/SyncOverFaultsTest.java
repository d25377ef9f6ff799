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
import io.pocoscope.store.Store;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.sync.SyncReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sync gets over what a devnet does to it, and ends with the same store. */
@Timeout(120)
@Tag("slow")
class SyncOverFaultsTest {
  @TempDir private Path folder;

  static Stream<Arguments> misbehaviours() {
    Misbehaviour good = Misbehaviour.none();
    Latency latency = Latency.of(Duration.ofMillis(2));
    return Stream.of(
        Arguments.of("latency", good.with(latency)),
        Arguments.of("rate limit", good.with(new RateLimit(60))),
        Arguments.of("failures", good.with(new Failing(0.1, 1))),
        Arguments.of("a small greatest result", good.withMaxResult(20_000)),
        Arguments.of("new blocks", good.withAdvance(Duration.ofMillis(5))),
        Arguments.of(
            "all together",
            good.with(latency)
                .with(new RateLimit(300))
                .with(new Failing(0.05, 2))
                .withMaxResult(40_000)
                .withAdvance(Duration.ofMillis(20))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void endsWithTheContentOfACleanRun(String what, Misbehaviour bad) {
    try (Store expected = store("expected");
        Store store = store("store")) {
      sync(Misbehaviour.none(), expected);
      sync(bad, store);
      assertThatStore(store).hasSlots(331);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  @Test
  void aNodeThatPrunesIsReadAtItsHead() {
    try (Store store = store("store")) {
      GraphNode node = new GraphNode(RecordedHistory.load());
      try (DevnetServer server =
          DevnetServer.start(0, "bellecour/poco-v5", node, Misbehaviour.none().withPrune(10))) {
        SyncReport report = Syncing.from(server.url()).margin(100).into(store);
        assertThat(report.block()).isEqualTo(469);
        assertThat(report.notes())
            .filteredOn(note -> !report.head().warnings().contains(note))
            .singleElement()
            .asString()
            .contains("read at its head");
      }
      assertThatStore(store).hasSlots(331);
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
    return TestStore.open(folder.resolve(name + ".duckdb"));
  }
}

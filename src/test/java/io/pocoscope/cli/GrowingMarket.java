package io.pocoscope.cli;

import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.history.Reorganisation.Rest;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;

/** A made-up market that grows and is reorganised as a test wants it; half of its slots fail. */
final class GrowingMarket implements AutoCloseable {
  static final String NETWORK = "made-up";

  private final History history;
  private final DevnetServer server;
  private final List<DevnetServer> more = new ArrayList<>();
  private final SplittableRandom random;

  /**
   * Makes it up, and serves its beginning.
   *
   * @param deals of three slots each
   * @param heldBack how many of its last blocks are to come
   */
  GrowingMarket(long seed, int deals, long heldBack) {
    random = new SplittableRandom(seed);
    ApiSchema schema = ApiSchema.ofPoco();
    history = new History(schema, Market.deployment(seed));
    Market.run(
        MarketSettings.defaults().withSeed(seed).withSize(deals, 3).withFailureRate(.5),
        schema,
        new HistorySink(history),
        slot -> {});
    server =
        DevnetServer.start(
            0, NETWORK, new GraphNode(history), Misbehaviour.none().withHeldBack(heldBack));
  }

  String url() {
    return server.url();
  }

  /** The same market, from an endpoint that takes its time over each answer. */
  String slowUrl(Duration pause) {
    DevnetServer slow =
        DevnetServer.start(
            0, NETWORK, new GraphNode(history), Misbehaviour.none().with(Latency.of(pause)));
    more.add(slow);
    return slow.url();
  }

  void advance(long blocks) {
    for (long block = 0; block < blocks; block++) {
      server.advance();
    }
  }

  /** What of the last blocks does not come back at once, comes back with those that follow. */
  void reorganise(long depth) {
    long returning = history.head() - random.nextLong(depth + 1);
    server.reorganise(new Reorganisation(depth, returning, Rest.LATER));
  }

  /**
   * Requires that a store holds what one does that syncs the market of now in one go.
   *
   * @return the other's file, {@code at-once.duckdb} beside it
   */
  Path requireAsInOneGo(Path store) {
    Path atOnce = store.resolveSibling("at-once.duckdb");
    new Cli(store.getParent())
        .ok("--db", atOnce, "sync", "--endpoint", url(), "--network", NETWORK, "--margin", "0");
    assertThat(contentOf(store)).isEqualTo(contentOf(atOnce));
    return atOnce;
  }

  private static SortedMap<String, String> contentOf(Path file) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return content(store);
    }
  }

  @Override
  public void close() {
    more.forEach(DevnetServer::close);
    server.close();
  }
}

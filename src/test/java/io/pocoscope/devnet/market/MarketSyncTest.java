package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.market.settings.ActorCounts;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Shares;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.store.Store;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.support.Truth;
import io.pocoscope.sync.SyncReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up history, served and pulled over HTTP like any other, is judged as it really was. */
@Tag("slow")
class MarketSyncTest {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 300, 5, .08",
    "2, 300, 5, .08",
    "3, 150, 3, .5",
    "4, 40, 20, .2",
    "5, 1, 1, .08",
    "6, 100, 1, 0"
  })
  void everySlotIsJudgedAsItReallyWas(long seed, int deals, double tasks, double failureRate) {
    MarketSettings settings =
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, tasks)
            .withFailureRate(failureRate);
    History history = new History(SCHEMA, Market.deployment(seed));
    SortedMap<String, String> truth = new TreeMap<>();
    Market.run(settings, SCHEMA, new HistorySink(history), into(truth));
    requireJudged(history, truth);
  }

  @ParameterizedTest
  @CsvSource({"8, 60, 6, .2", "9, 200, 1, .3"})
  void soIsEverySlotOfAMarketFullOfOddDeals(
      long seed, int deals, double tasks, double failureRate) {
    MarketSettings settings =
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, tasks)
            .withFailureRate(failureRate)
            .with(
                new ActorCounts(3, 2, 3, 1, 12),
                Map.of(1, 1., 2, 1., 40, 1.),
                new Shares(.5, .4, .4, .5, .5, .5, .5, .6));
    History history = new History(SCHEMA, Market.deployment(seed));
    SortedMap<String, String> truth = new TreeMap<>();
    Market.run(settings, SCHEMA, new HistorySink(history), into(truth));
    requireJudged(history, truth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"market.jsonl", "market.jsonl.gz"})
  void aDumpServesTheSame(String name) throws IOException {
    Path file = folder.resolve(name);
    SortedMap<String, String> truth = new TreeMap<>();
    MarketSettings settings = MarketSettings.defaults().withSeed(7).withSize(100, 4);
    DumpFile.write(file, name.endsWith(".gz"), settings, SCHEMA, into(truth));
    requireJudged(HistoryFile.read(file, SCHEMA), truth);
  }

  private static TruthSink into(SortedMap<String, String> truth) {
    return slot ->
        truth.put(
            slot.deal() + ':' + slot.index(),
            slot.outcome() + slot.cause().map(cause -> ' ' + cause).orElse(""));
  }

  private void requireJudged(History history, SortedMap<String, String> truth) {
    try (DevnetServer server = DevnetServer.start(0, "market", new GraphNode(history));
        Store store = TestStore.open(folder.resolve("market.duckdb"))) {
      SyncReport report = Syncing.from(server.url()).into(store);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(Truth.judgedBy(store)).isEqualTo(truth).isNotEmpty();
    }
  }
}

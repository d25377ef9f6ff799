package io.pocoscope.devnet;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.Syncing;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.SyncFailure;
import io.pocoscope.sync.SyncReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the chain does to the last blocks, a sync ends with what the chain then has. */
@Timeout(180)
class ReorganisationSyncTest {
  @TempDir private Path folder;
  private DevnetServer server;

  @BeforeEach
  void start() {
    server = DevnetServer.start(0, "bellecour/poco-v5", new GraphNode(RecordedHistory.load()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> reorganisations() {
    return Stream.of(1L, 10L, 200L)
        .flatMap(
            depth ->
                Stream.of(
                    Arguments.of("rewriting " + depth, Reorganisation.rewriting(depth)),
                    Arguments.of("forgetting " + depth, Reorganisation.forgetting(depth))));
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void betweenRuns(String what, Reorganisation reorganisation) {
    try (Store store = store("store")) {
      Syncing.from(server.url()).into(store);
      server.reorganise(reorganisation);
      Syncing.from(server.url()).into(store);
      requireContentOfTheChain(store);
    }
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void duringTheFirstRun(String what, Reorganisation reorganisation) {
    try (Store store = store("store")) {
      sync(store, 3, () -> server.reorganise(reorganisation));
      requireContentOfTheChain(store);
    }
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void duringALaterRun(String what, Reorganisation reorganisation) {
    try (Store store = store("store")) {
      Syncing.from(server.url()).margin(150).into(store);
      sync(store, 2, () -> server.reorganise(reorganisation));
      requireContentOfTheChain(store);
    }
  }

  @Test
  void aDealThatIsGoneTakesItsTasksWithIt() {
    try (Store store = store("store")) {
      Syncing.from(server.url()).into(store);
      String deal =
          store.queryOne(
              "select deal from orders_matched join deal on deal.id = deal where block > 300 order by block limit 1",
              row -> row.getString(1));
      assertThatStore(store).hasRows("task where deal = '" + deal + "'", tasks(store, deal));
      assertThat(tasks(store, deal)).isPositive();
      server.reorganise(server.withoutDeal(deal, 200));
      SyncReport report = Syncing.from(server.url()).into(store);
      assertThat(tasks(store, deal)).isZero();
      assertThat(report.notes()).singleElement().asString().contains("was reorganised above block");
      assertThat(report.verification().discrepancies()).isEmpty();
      requireContentOfTheChain(store);
    }
  }

  @Test
  void aRunThatBrokeOffBeforeItIsNotPatchedTogetherFromTwoChains() {
    try (Store store = store("store")) {
      Stop stop = new Stop();
      AtomicInteger pages = new AtomicInteger();
      Syncing breaking =
          Syncing.from(server.url()).pageSize(20).heardBy(after(25, pages, stop::request));
      assertThatThrownBy(() -> breaking.into(store, stop)).isInstanceOf(SyncFailure.Stopped.class);
      server.reorganise(Reorganisation.forgetting(200));
      Syncing.from(server.url()).into(store);
      requireContentOfTheChain(store);
    }
  }

  @Test
  void onlyWhatIsInDoubtIsAskedForAgain() {
    try (Store store = store("store")) {
      Syncing.from(server.url()).into(store);
      server.reorganise(Reorganisation.rewriting(1));
      SyncReport report = Syncing.from(server.url()).into(store);
      long rows = report.tables().stream().mapToLong(table -> table.rows()).sum();
      assertThat(rows).isLessThan(500);
    }
  }

  @Test
  void aChainThatNeverHoldsStillIsGivenUp() {
    try (Store store = store("store")) {
      List<Integer> times = new ArrayList<>();
      Syncing restless =
          Syncing.from(server.url())
              .heardBy(
                  new Syncing.Unheard() {
                    @Override
                    public void stored(long rows, long rowsLeft) {
                      times.add(1);
                      if (times.size() % 3 == 0) {
                        server.reorganise(Reorganisation.rewriting(200));
                      }
                    }
                  });
      assertThatThrownBy(() -> restless.into(store)).isInstanceOf(SyncFailure.Restless.class);
      Syncing.from(server.url()).into(store);
      requireContentOfTheChain(store);
    }
  }

  private void sync(Store store, int afterBatches, Runnable event) {
    AtomicInteger batches = new AtomicInteger();
    Syncing.from(server.url())
        .pageSize(200)
        .heardBy(after(afterBatches, batches, event))
        .into(store);
    assertThat(batches.get()).as("it happened").isGreaterThanOrEqualTo(afterBatches);
  }

  private static Syncing.Unheard after(int batches, AtomicInteger count, Runnable event) {
    return new Syncing.Unheard() {
      @Override
      public void stored(long rows, long rowsLeft) {
        if (count.incrementAndGet() == batches) {
          event.run();
        }
      }
    };
  }

  private static long tasks(Store store, String deal) {
    return store.queryOne("select count(*) from task where deal = ?", row -> row.getLong(1), deal);
  }

  /** What a sync of the chain as it now is brings into an empty store. */
  private void requireContentOfTheChain(Store store) {
    try (Store expected = store("expected")) {
      SyncReport report = Syncing.from(server.url()).into(expected);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  private Store store(String name) {
    Store store = Store.open(folder.resolve(name + ".duckdb"), StoreLimits.standard());
    Views.install(store);
    return store;
  }
}

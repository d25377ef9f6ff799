package io.pocoscope.devnet;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.store.Store;
import io.pocoscope.support.Syncing;
import io.pocoscope.sync.SyncFailure;
import io.pocoscope.sync.SyncReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the chain does to the last blocks, a sync ends with what the chain then has. */
@Timeout(300)
@Tag("slow")
class ReorganisationSyncTest {
  @TempDir private Path folder;
  private Chain chain;

  @BeforeEach
  void start() {
    chain = new Chain(folder);
  }

  @AfterEach
  void stop() {
    chain.close();
  }

  @Test
  void betweenRuns() {
    try (Store store = chain.store("store")) {
      chain.sync(store);
      chain.server().reorganise(Reorganisation.forgetting(200));
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @Test
  void duringTheFirstRun() {
    try (Store store = chain.store("store")) {
      chain.syncUntil("Locks", 1, () -> reorganise(Reorganisation.rewriting(10)), store);
      chain.requireContent(store);
    }
  }

  @Test
  void duringALaterRun() {
    try (Store store = chain.store("store")) {
      chain.syncing().margin(150).into(store);
      chain.syncUntil("Locks", 2, () -> reorganise(Reorganisation.rewriting(200)), store);
      chain.requireContent(store);
    }
  }

  @Test
  void aDealThatIsGoneTakesItsTasksWithIt() {
    try (Store store = chain.store("store")) {
      chain.sync(store);
      String deal =
          store.queryOne(
              "select deal from orders_matched join deal on deal.id = deal where block > 300 order"
                  + " by block limit 1",
              row -> row.getString(1));
      assertThatStore(store).hasRows("task where deal = '" + deal + "'", tasks(store, deal));
      assertThat(tasks(store, deal)).isPositive();
      chain.server().reorganise(chain.server().withoutDeal(deal, 200));
      SyncReport report = chain.sync(store);
      assertThat(tasks(store, deal)).isZero();
      assertThat(report.notes())
          .filteredOn(note -> !report.head().warnings().contains(note))
          .singleElement()
          .asString()
          .contains("was reorganised above block");
      assertThat(report.verification().discrepancies()).isEmpty();
      chain.requireContent(store);
    }
  }

  @Test
  void aRunThatBrokeOffBeforeItIsNotPatchedTogetherFromTwoChains() {
    try (Store store = chain.store("store")) {
      chain.killed("Deals", 2, store);
      chain.server().reorganise(Reorganisation.forgetting(200));
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @Test
  void onlyWhatIsInDoubtIsAskedForAgain() {
    try (Store store = chain.store("store")) {
      chain.sync(store);
      chain.server().reorganise(Reorganisation.rewriting(1));
      SyncReport report = chain.sync(store);
      long rows = report.tables().stream().mapToLong(table -> table.rows()).sum();
      assertThat(rows).isLessThan(500);
    }
  }

  @Test
  void aChainThatNeverHoldsStillIsGivenUp() {
    try (Store store = chain.store("store")) {
      List<Integer> times = new ArrayList<>();
      Syncing restless =
          chain
              .syncing()
              .heardBy(
                  new Syncing.Unheard() {
                    @Override
                    public void stored(long rows, long rowsLeft) {
                      times.add(1);
                      if (times.size() % 3 == 0) {
                        chain.server().reorganise(Reorganisation.rewriting(200));
                      }
                    }
                  });
      assertThatThrownBy(() -> restless.into(store)).isInstanceOf(SyncFailure.Restless.class);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  private void reorganise(Reorganisation how) {
    chain.server().reorganise(how);
  }

  private static long tasks(Store store, String deal) {
    return store.queryOne("select count(*) from task where deal = ?", row -> row.getLong(1), deal);
  }
}

package io.pocoscope.devnet;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.history.Change;
import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.verification.Check;
import io.pocoscope.sync.verification.CheckResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row may refer to what comes later. The endpoint does not say that such a row has changed when
 * the thing comes, but the store then holds what a fresh sync would.
 */
@Timeout(120)
@Tag("slow")
class GrowingReferencesTest {
  private static final String SENDER_OF_OURS =
      "select coalesce(sender, 'nobody') from transaction where id = '0x7a'";

  @TempDir private Path folder;
  private Chain chain;

  @BeforeEach
  void serve() {
    chain = new Chain(folder);
  }

  @AfterEach
  void stop() {
    chain.close();
  }

  /** The recorded chain's bulk deal has its slices in block 55, and its tasks some blocks later. */
  @Test
  void aSliceThatWasReadBeforeItsTaskHasItLater() {
    try (Store store = chain.store("store")) {
      chain.syncing().margin(469 - 55).into(store);
      assertThatStore(store).hasRows("bulk_slice where task is null", 3);
      chain.syncing().margin(469 - 100).into(store);
      assertThatStore(store)
          .hasRows("bulk_slice where task is null", 0)
          .hasRows("slot_group where grouping = 'dataset' and key = '(unknown)'", 0);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @Test
  void aTransactionOfAnAccountThatCameLaterHasItsSender() {
    try (Store store = chain.store("store")) {
      Branch.mine(chain.history(), Branch.transaction(chain.history()));
      long open = openReferences(chain.sync(store));
      assertThat(openReferences(chain.sync(store))).as("unchanged").isEqualTo(open);
      assertThatStore(store).value(SENDER_OF_OURS).isEqualTo("nobody");
      Branch.mine(chain.history(), Branch.balance(Branch.NEW_ACCOUNT, 1));
      SyncReport report = chain.sync(store);
      assertThatStore(store).value(SENDER_OF_OURS).isEqualTo(Branch.NEW_ACCOUNT);
      assertThat(report.verification().addsUp()).isTrue();
      assertThat(openReferences(report)).isEqualTo(open - 1);
      chain.requireContent(store);
    }
  }

  /** Of so many slices not all are asked for again. */
  @Test
  void aSliceHasADatasetThatCameLater() {
    try (Store store = chain.store("store")) {
      List<Change> slices = new ArrayList<>();
      for (int index = 9; index < 1100; index++) {
        slices.add(Branch.slice(index, index % 100 == 0 ? "0xda" : "0xdb"));
      }
      chain.history().mine(5, slices);
      chain.sync(store);
      assertThatStore(store).hasRows("bulk_slice where datasets = []", 1091);
      Branch.mine(chain.history(), Branch.dataset());
      chain.sync(store);
      assertThatStore(store).hasRows("bulk_slice where datasets = ['0xda']", 10);
      chain.requireContent(store);
    }
  }

  @Test
  void aDealHasABulkThatCameLater() {
    try (Store store = chain.store("store")) {
      String deal = Branch.someDeal(chain.history());
      Branch.mine(chain.history(), new Change("Deal", deal, Map.of("bulk", "0xb1")));
      chain.sync(store);
      Branch.mine(chain.history(), new Change("Bulk", "0xb1", Map.of("hash", "bafk")));
      chain.sync(store);
      assertThatStore(store)
          .value("select bulk from deal where id = '" + deal + "'")
          .isEqualTo("0xb1");
      chain.requireContent(store);
    }
  }

  /** An earlier version never asked again, and kept no sums. */
  @Test
  void aStoreOfAnEarlierVersionIsPutRight() {
    try (Store store = chain.store("store")) {
      chain.sync(store);
      store.execute("update bulk_slice set task = null");
      store.execute("update transaction set sender = null, recipient = null");
      store.execute("insert into sync_arrival select 'task', id from task");
      store.execute("insert into sync_arrival select 'account', id from account");
      new ContentSums(store).forget();
      chain.sync(store);
      chain.requireContent(store);
      assertThat(chain.sync(store).upToDate()).isTrue();
    }
  }

  @Test
  void aRunThatWasBrokenOffLeavesNoReferenceOpen() {
    try (Store store = chain.store("store")) {
      Branch.mine(chain.history(), Branch.transaction(chain.history()));
      chain.sync(store);
      Branch.mine(chain.history(), Branch.balance(Branch.NEW_ACCOUNT, 1));
      Branch.rest(chain.history(), 5);
      chain.killed("Deals", 2, store);
      Branch.rest(chain.history(), 5);
      chain.syncing().restarting().into(store);
      chain.requireContent(store);
    }
  }

  private static long openReferences(SyncReport report) {
    return report.verification().checks().stream()
        .filter(result -> result.check() == Check.OPEN_REFERENCES)
        .mapToLong(CheckResult::discrepancies)
        .sum();
  }
}

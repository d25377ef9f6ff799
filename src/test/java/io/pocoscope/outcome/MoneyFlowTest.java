package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose nRLC went where: on the recorded history, and on made-up markets of several seeds. */
@Tag("slow")
class MoneyFlowTest {
  @TempDir static Path folder;
  private static final List<History> HISTORIES = new ArrayList<>();

  private static final String KITTY = "0x99c2268479b93fde36232351229815df80837e23";

  /** The rewards stand in no order: their log indexes tell it. */
  private static final String ONE_ACCOUNT =
      """
      insert into deal (id, requester, sponsor, app_owner, dataset, dataset_owner, workerpool_owner,
                        app_price, dataset_price, workerpool_price, worker_stake, bot_first, bot_size)
      values ('0x0d', '0xaa', '0xaa', '0xaa', '0xd5', '0xaa', '0xaa', 100, 200, 700, 30, 0, 1);
      insert into task (id, deal, "index", status) values ('0x01', '0x0d', 0, 'COMPLETED');
      insert into contribution (id, task, worker, status) values ('0x01-0xaa', '0x01', '0xaa', 'PROVED');
      insert into seize (task, account, value, block, log_index) values
        ('0x01', '%1$s', 50, 7, 4), ('0x01', '0xaa', 1000, 7, 1);
      insert into reward (task, account, value, block, log_index) values
        ('0x01', '0xaa', 77, 7, 10), ('0x01', '0xaa', 623, 7, 6), ('0x01', '0xaa', 50, 7, 5),
        ('0x01', '0xaa', 200, 7, 3), ('0x01', '0xaa', 100, 7, 2);
      """
          .formatted(KITTY);

  record History(String name, Store store) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void openStores() {
    HISTORIES.add(new History("recorded", RecordedStore.open(folder.resolve("recorded.duckdb"))));
    for (long seed = 1; seed <= 4; seed++) {
      Store store = TestStore.open(folder.resolve(seed + ".duckdb"));
      MarketStore.fill(
          store, MarketSettings.defaults().withSeed(seed).withSize(100, 4).withFailureRate(.3));
      HISTORIES.add(new History("seed " + seed, store));
    }
  }

  @AfterAll
  static void closeStores() {
    HISTORIES.forEach(history -> history.store().close());
    HISTORIES.clear();
  }

  static List<History> histories() {
    return HISTORIES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void eachSlotsFlowsAddUpToZeroRefundsCountedOrNot(History history) {
    assertThat(
            history
                .store()
                .query(
                    """
                    select slot from money_flow group by slot
                    having sum(nrlc) <> 0 or coalesce(sum(nrlc) filter (where kind <> 'refund'), 0) <> 0\
                    """,
                    row -> row.getString(1)))
        .isEmpty();
    assertThatStore(history.store())
        .value("select count(distinct kind) from money_flow")
        .isEqualTo("5");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void everySeizeAndRewardIsAFlowOfAKnownRole(History history) {
    assertThatStore(history.store())
        .value(
            """
            select count(*) from (
              (select task, account, -value as nrlc from seize where value > 0
               union all select task, account, value from reward where value > 0)
              except all
              select slot, account, nrlc from money_flow where kind <> 'refund')\
            """)
        .isEqualTo("0");
    assertThatStore(history.store())
        .value("select count(*) from money_flow where kind <> 'refund'")
        .isEqualTo(
            history
                .store()
                .queryOne(
                    "select (select count(*) from seize where value > 0) + (select count(*) from"
                        + " reward where value > 0)",
                    row -> row.getString(1)));
    assertThatStore(history.store())
        .value("select count(*) from money_flow where role = 'unknown'")
        .isEqualTo("0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void refundsAreWhatTheLedgerUnlockedToEachAccountInEachTransaction(History history) {
    assertThatStore(history.store())
        .value(
            """
            select count(*) from (
              select "transaction", account, sum(nrlc) as nrlc from money_flow
              where kind = 'refund' and role <> 'escrow' group by all) refund
            full join (
              select "transaction", account, sum(value) as nrlc from unlock where value > 0 group by all) unlocked
            using ("transaction", account)
            where refund.nrlc is distinct from unlocked.nrlc\
            """)
        .isEqualTo("0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void everyRoleGetsItsPriceAlthoughOneAccountMayHaveSeveral(History history) {
    assertThat(
            history
                .store()
                .query(
                    """
                    select slot.slot from slot left join (
                      select slot,
                             coalesce(-sum(nrlc) filter (where kind = 'payment' and role = 'payer'), 0) as paid,
                             coalesce(sum(nrlc) filter (where role = 'app-owner'), 0)                   as app_part,
                             coalesce(sum(nrlc) filter (where role = 'dataset-owner'), 0)               as dataset_part,
                             coalesce(sum(nrlc) filter (where kind = 'kitty'), 0)                       as kitty_part
                      from money_flow group by slot) flow using (slot)
                    where completed and price > 0
                      and (paid, app_part, dataset_part, kitty_part)
                          is distinct from (price, money(app_price), money(dataset_price), money(0))\
                    """,
                    row -> row.getString(1)))
        .isEmpty();
  }

  @Test
  void oneAccountInEveryRoleIsToldApartByTheOrderInWhichTheContractPays() {
    try (Store store = TestStore.open(folder.resolve("one.duckdb"))) {
      store.executeScript(ONE_ACCOUNT);
      assertThat(
              store.query(
                  "select concat_ws(' ', kind, role, nrlc) from money_flow where kind <> 'refund'"
                      + " order by nrlc, role",
                  row -> row.getString(1)))
          .containsExactly(
              "payment payer -1000",
              "kitty kitty -50",
              "kitty pool-owner 50",
              "reward pool-owner 77",
              "reward app-owner 100",
              "reward dataset-owner 200",
              "reward worker 623");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("histories")
  void aSlotsSlashesAreThoseOfItsFlows(History history) {
    assertThat(
            history
                .store()
                .query(
                    """
                    select slot from (select slot, -sum(nrlc) as nrlc from money_flow where kind = 'slash' group by slot)
                    full join (select slot, slashed from slot where slashed > 0) using (slot)
                    where nrlc is distinct from slashed\
                    """,
                    row -> row.getString(1)))
        .isEmpty();
  }
}

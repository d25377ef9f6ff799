package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Shares;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rarer things that happen on the chain happen in a market of default size too. */
class FeaturesTest {
  private static final Recorder MARKET = new Recorder();
  private static final Map<String, SlotTruth> TRUTH = new HashMap<>();

  @BeforeAll
  static void run() {
    Market.run(
        MarketSettings.defaults(),
        Recorder.SCHEMA,
        MARKET,
        slot -> TRUTH.put(slot.deal() + ':' + slot.index(), slot));
  }

  @Test
  void bulkDealsHaveNoDatasetButSlicesOfTheirSlots() {
    List<Recorder.Row> deals = head("Deal").stream().filter(FeaturesTest::isBulk).toList();
    Set<String> tasks = TRUTH.values().stream().map(SlotTruth::task).collect(Collectors.toSet());
    assertThat(deals)
        .isNotEmpty()
        .allMatch(deal -> deal.text("dataset").equals(Ledger.ZERO))
        .allMatch(deal -> deal.text("datasetOwner").equals(Ledger.ZERO))
        .allMatch(deal -> deal.nrlc("datasetPrice") == 0)
        .allMatch(deal -> deal.text("params").contains("\"bulk_cid\":\"bafkrei"));
    Set<String> datasets = ids("Dataset");
    Set<String> orders = ids("DatasetOrder");
    assertThat(MARKET.rows("BulkSlice"))
        .isNotEmpty()
        .allMatch(slice -> tasks.contains(slice.text("task")))
        .allMatch(slice -> slice.id().equals(slice.text("bulk") + '-' + slice.text("index")))
        .allMatch(slice -> ids("Bulk").contains(slice.text("bulk")))
        .allMatch(slice -> datasets.containsAll((List<?>) slice.values().get("datasets")))
        .allMatch(slice -> orders.containsAll((List<?>) slice.values().get("datasetOrders")));
  }

  @Test
  void filesOfBulkDealsArriveLateOrNever() {
    Recorder market = with(new Shares(0, 0, .9, 0, 0, 0, 0, 0));
    Map<String, Long> matched =
        market.rows("OrdersMatched").stream()
            .collect(Collectors.toMap(it -> it.text("deal"), Recorder.Row::from));
    long slots =
        head(market, "Deal").stream()
            .filter(FeaturesTest::isBulk)
            .mapToLong(deal -> Long.parseLong(deal.text("botSize")))
            .sum();
    assertThat((double) market.rows("BulkSlice").size() / slots).isBetween(.6, .95);
    Set<String> read =
        market.rows("BulkSlice").stream().map(it -> it.text("bulk")).collect(Collectors.toSet());
    assertThat(market.rows("Bulk"))
        .allMatch(bulk -> bulk.from() == matched.get(bulk.id()))
        .anyMatch(bulk -> !read.contains(bulk.id()));
    assertThat(market.rows("BulkSlice"))
        .allMatch(slice -> slice.from() >= matched.get(slice.text("bulk")))
        .anyMatch(slice -> slice.from() > matched.get(slice.text("bulk")) + 1000);
  }

  @ParameterizedTest
  @CsvSource({"App, app", "Dataset, dataset", "Workerpool, workerpool"})
  void whatIsGivenAwayHasAnotherOwnerAndForgetsItsUsages(String type, String field) {
    List<Recorder.Row> transfers =
        MARKET.rows(type + "Transfer").stream()
            .filter(it -> !it.text("from").equals(Ledger.ZERO))
            .toList();
    assertThat(transfers).isNotEmpty();
    for (Recorder.Row transfer : transfers) {
      Recorder.Row given = at(type, transfer.text(field), transfer.from());
      Recorder.Row before = at(type, transfer.text(field), transfer.from() - 1);
      assertThat(before.text("owner")).isEqualTo(transfer.text("from"));
      assertThat(given.text("owner")).isEqualTo(transfer.text("to"));
      assertThat(given.text("timestamp")).isEqualTo(transfer.text("timestamp"));
      if (!type.equals("Dataset")) {
        assertThat(given.text("usageCount")).isEqualTo("0");
      }
    }
  }

  @Test
  void usagesAreForgottenOnceTheyWereThere() {
    boolean forgot = false;
    for (Recorder.Row transfer : MARKET.rows("WorkerpoolTransfer")) {
      if (!transfer.text("from").equals(Ledger.ZERO)) {
        Recorder.Row before = at("Workerpool", transfer.text("workerpool"), transfer.from() - 1);
        forgot |= !before.text("usageCount").equals("0");
      }
    }
    assertThat(forgot).isTrue();
  }

  @Test
  void dealsNameTheOwnersOfTheirTime() {
    assertThat(head("Deal"))
        .allSatisfy(
            deal -> {
              Recorder.Row match = firstVersion("Deal", deal.id());
              assertThat(deal.text("appOwner"))
                  .isEqualTo(at("App", deal.text("app"), match.from()).text("owner"));
              assertThat(deal.text("workerpoolOwner"))
                  .isEqualTo(at("Workerpool", deal.text("workerpool"), match.from()).text("owner"));
            });
  }

  @Test
  void theEarlyEraRecordsNoSponsor() {
    List<Recorder.Row> deals =
        head("Deal").stream()
            .sorted(Comparator.comparing(deal -> new BigInteger(deal.text("startTime"))))
            .toList();
    long early = deals.stream().takeWhile(it -> it.text("sponsor").equals(Ledger.ZERO)).count();
    assertThat(early).isBetween(5L, 100L);
    assertThat(deals.stream().skip(early)).noneMatch(it -> it.text("sponsor").equals(Ledger.ZERO));
    assertThat(deals).anyMatch(it -> !it.text("sponsor").equals(it.text("requester")));
    // Who pays is seen by the money: the requester does in the early era.
    assertThat(deals.subList(0, (int) early))
        .allMatch(deal -> deal.nrlc("appPrice") + deal.nrlc("workerpoolPrice") > 0)
        .allMatch(
            deal ->
                MARKET.rows("Lock").stream()
                    .filter(lock -> lock.from() == firstVersion("Deal", deal.id()).from())
                    .anyMatch(lock -> lock.text("account").equals(deal.text("requester"))));
  }

  @Test
  void someBenefitFromWhatOthersAskFor() {
    assertThat(head("Deal"))
        .anyMatch(deal -> !deal.text("beneficiary").equals(deal.text("requester")))
        .anyMatch(deal -> deal.text("beneficiary").equals(deal.text("requester")))
        .allMatch(deal -> ids("Account").contains(deal.text("beneficiary")));
  }

  @Test
  void aRequestOrderIsUsedUpByDealAfterDeal() {
    Map<String, List<Recorder.Row>> byOrder =
        head("Deal").stream().collect(Collectors.groupingBy(deal -> deal.text("requestorder")));
    assertThat(byOrder.values()).anyMatch(deals -> deals.size() > 1);
    assertThat(ids("RequestOrder")).isEqualTo(byOrder.keySet());
    for (List<Recorder.Row> deals : byOrder.values()) {
      long next = 0;
      for (Recorder.Row deal :
          deals.stream()
              .sorted(Comparator.comparing(it -> new BigInteger(it.text("botFirst"))))
              .toList()) {
        assertThat(deal.text("botFirst")).isEqualTo(Long.toString(next));
        for (long index = next; index < next + Long.parseLong(deal.text("botSize")); index++) {
          assertThat(TRUTH).containsKey(deal.id() + ':' + index);
        }
        next += Long.parseLong(deal.text("botSize"));
      }
      assertThat(deals.stream().map(deal -> deal.text("app")).distinct()).hasSize(1);
      assertThat(deals.stream().map(deal -> deal.text("requester")).distinct()).hasSize(1);
    }
  }

  @Test
  void moneyComesAndGoes() {
    assertThat(MARKET.rows("Transfer"))
        .anyMatch(it -> it.text("from").equals(Ledger.ZERO))
        .anyMatch(it -> it.text("to").equals(Ledger.ZERO) && it.nrlc("value") > 0);
    List<Long> held = MARKET.rows("Protocol").stream().map(it -> it.nrlc("tvl")).toList();
    assertThat(held).isNotEqualTo(held.stream().sorted().toList());
  }

  @Test
  void aCallbackThatRevertsStopsNoFinalization() {
    List<SlotTruth> reverted = TRUTH.values().stream().filter(SlotTruth::callbackReverted).toList();
    Map<String, String> callbacks =
        head("Deal").stream()
            .collect(Collectors.toMap(Recorder.Row::id, it -> it.text("callback")));
    assertThat(reverted)
        .isNotEmpty()
        .allMatch(slot -> slot.outcome() == Outcome.COMPLETED)
        .allMatch(slot -> !callbacks.get(slot.deal()).equals(Ledger.ZERO));
    Set<String> finalized =
        MARKET.rows("TaskFinalize").stream().map(it -> it.text("task")).collect(Collectors.toSet());
    assertThat(finalized).containsAll(reverted.stream().map(SlotTruth::task).toList());
  }

  @Test
  void onlyAnAppWithACallbackCanKeepATaskFromBeingFinalized() {
    Set<String> spoilt = new HashSet<>();
    Recorder market = new Recorder();
    Market.run(
        MarketSettings.defaults().withFailureRate(.3),
        Recorder.SCHEMA,
        market,
        slot -> {
          boolean byApp = slot.culprit().filter(who -> who.role() == Role.APP).isPresent();
          if (byApp && slot.cause().filter("NOT_FINALIZED"::equals).isPresent()) {
            spoilt.add(slot.deal());
          }
        });
    assertThat(spoilt).isNotEmpty();
    assertThat(head(market, "Deal"))
        .filteredOn(deal -> spoilt.contains(deal.id()))
        .noneMatch(deal -> deal.text("callback").equals(Ledger.ZERO));
  }

  @Test
  void policyUpdatesSwapTwoOfTheirFields() {
    assertThat(MARKET.rows("PolicyUpdate"))
        .isNotEmpty()
        .allSatisfy(
            update -> {
              String id = update.text("workerpool");
              Recorder.Row before = at("Workerpool", id, update.from() - 1);
              Recorder.Row after = at("Workerpool", id, update.from());
              assertThat(update.text("oldWorkerStakeRatio"))
                  .isEqualTo(before.text("workerStakeRatio"));
              assertThat(update.text("newWorkerStakeRatio"))
                  .isEqualTo(before.text("schedulerRewardRatio"));
              assertThat(update.text("oldSchedulerRewardRatio"))
                  .isEqualTo(after.text("workerStakeRatio"));
              assertThat(update.text("newSchedulerRewardRatio"))
                  .isEqualTo(after.text("schedulerRewardRatio"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Account", "App", "Contribution", "Deal", "Protocol", "Task", "Workerpool"})
  void versionsOfAnEntityFollowEachOtherAndDiffer(String type) {
    Map<String, List<Recorder.Row>> byId =
        MARKET.rows(type).stream().collect(Collectors.groupingBy(Recorder.Row::id));
    assertThat(byId).isNotEmpty();
    for (List<Recorder.Row> versions : byId.values()) {
      for (int i = 0; i + 1 < versions.size(); i++) {
        assertThat(versions.get(i).to()).isEqualTo(versions.get(i + 1).from());
        assertThat(versions.get(i).values()).isNotEqualTo(versions.get(i + 1).values());
      }
      assertThat(versions.get(versions.size() - 1).to()).isEqualTo(Version.OPEN);
    }
  }

  private static Recorder with(Shares shares) {
    Recorder market = new Recorder();
    MarketSettings defaults = MarketSettings.defaults();
    Market.run(
        defaults.with(defaults.mix().actors(), defaults.mix().trusts(), shares),
        Recorder.SCHEMA,
        market,
        slot -> {});
    return market;
  }

  private static boolean isBulk(Recorder.Row deal) {
    return deal.text("bulk").equals(deal.id());
  }

  private static Set<String> ids(String type) {
    return MARKET.rows(type).stream().map(Recorder.Row::id).collect(Collectors.toSet());
  }

  private static List<Recorder.Row> head(String type) {
    return head(MARKET, type);
  }

  private static List<Recorder.Row> head(Recorder market, String type) {
    return market.rows(type).stream().filter(it -> it.to() == Version.OPEN).toList();
  }

  private static Recorder.Row firstVersion(String type, String id) {
    return MARKET.rows(type).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static Recorder.Row at(String type, String id, long block) {
    return MARKET.rows(type).stream()
        .filter(it -> it.id().equals(id) && it.from() <= block && block < it.to())
        .findFirst()
        .orElseThrow();
  }
}

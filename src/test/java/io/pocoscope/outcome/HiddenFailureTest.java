package io.pocoscope.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Evidence;
import io.pocoscope.devnet.market.truth.Hidden;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors in the place of results: what is found, against what was put there. */
class HiddenFailureTest {
  @TempDir Path folder;

  @Test
  void theTwelveTextsHaveTheDigestsThatAreKnown() {
    try (Store store = TestStore.open(folder.resolve("store.duckdb"))) {
      Map<String, String> digests = new TreeMap<>();
      store.query(
          "select era || ' ' || cause, digest from worker_error",
          row -> digests.put(row.getString(1), row.getString(2)));
      assertThat(digests)
          .hasSize(12)
          .containsEntry(
              "5.1.0 APP_IMAGE_DOWNLOAD_FAILED",
              "0xb46b470f39c43c347a858b3953dbca528abb5d5faf0c60f6895b4835e7f34993")
          .containsEntry(
              "9.2.0 INPUT_FILES_DOWNLOAD_FAILED",
              "0x0667139fc3aade5e376044a41fbf2b37df1f191ee28f04debc01c1d5c64c0a54");
      assertThat(Set.copyOf(digests.values())).hasSize(12);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 200, 4, .1", "2, 60, 20, .3", "3, 400, 1, .02", "4, 200, 4, 0"})
  void everyHiddenOneIsFoundAndNothingElseIs(long seed, int deals, double slots, double share) {
    List<SlotTruth> truths = new ArrayList<>();
    try (Store store = market(seed, deals, slots, share, truths)) {
      new Judgement(store).renew();
      assertThat(found(store, "is_result")).isEqualTo(put(truths, Evidence.RESULT_DIGEST));
      // of a slot under way somebody may have revealed an error that is no result yet
      assertThat(found(store, "not is_result")).isEqualTo(put(truths, Evidence.CONTRIBUTION_HASH));
      assertThat(slots(store, "select slot || ' ' || hidden_cause from slot where hidden_failure"))
          .isEqualTo(
              truths.stream()
                  .filter(HiddenFailureTest::isHidden)
                  .map(it -> it.task() + " " + it.hidden().orElseThrow().cause())
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(
              slots(
                  store,
                  "select slot from slot where outcome = 'COMPLETED' and (hidden_failure is null)"
                      + " <> callback"))
          .isEmpty();
      assertThat(slots(store, "select slot from shared_slot")).isEmpty();
    }
  }

  /** What the chain tells stays as it is, and what is asked to count is taken from it. */
  @Test
  void whatCountsIsTakenFromTheCompletedAndTheOutcomeStays() {
    List<SlotTruth> truths = new ArrayList<>();
    try (Store store = market(5, 200, 4, .2, truths)) {
      new Judgement(store).renew();
      long hidden = truths.stream().filter(HiddenFailureTest::isHidden).count();
      assertThat(hidden).isGreaterThan(20);
      SlotFilter all = SlotFilter.all().withEarly();
      Map<String, Long> plain = outcomes(store, all);
      Map<String, Long> counted = outcomes(store, all.counting(Set.of(Counted.HIDDEN)));
      assertThat(counted).containsEntry("FAILED_HIDDEN", hidden);
      assertThat(counted.get("COMPLETED") + hidden).isEqualTo(plain.get("COMPLETED"));
      assertThat(counted.get("FAILED_CLAIMED")).isEqualTo(plain.get("FAILED_CLAIMED"));
      all.counting(Set.of(Counted.HIDDEN)).keep(store, "kept", "*", "outcome = 'FAILED_HIDDEN'");
      assertThat(
              slots(
                  store,
                  "select distinct cause from kept where failed and not completed and failed_at is"
                      + " not null"))
          .allSatisfy(cause -> assertThat(cause).startsWith("HIDDEN_"))
          .isNotEmpty();
    }
  }

  @Test
  void theRealNodesHistoryHasNone() {
    try (Store store = RecordedStore.open(folder.resolve("store.duckdb"))) {
      assertThat(slots(store, "select slot from hidden_failure")).isEmpty();
      assertThat(slots(store, "select slot from slot where never_runnable")).isEmpty();
    }
  }

  private static boolean isHidden(SlotTruth truth) {
    return truth.hidden().map(Hidden::evidence).filter(Evidence.RESULT_DIGEST::equals).isPresent();
  }

  private static Set<String> put(List<SlotTruth> truths, Evidence evidence) {
    Set<String> put = new TreeSet<>();
    for (SlotTruth truth : truths) {
      truth
          .hidden()
          .filter(it -> it.evidence() == evidence)
          .ifPresent(it -> put.add(String.join(" ", truth.task(), it.cause(), it.era())));
    }
    return put;
  }

  private static Set<String> found(Store store, String condition) {
    return slots(
        store,
        "select slot || ' ' || cause || ' ' || worker_era from hidden_failure where " + condition);
  }

  private static Set<String> slots(Store store, String sql) {
    return new TreeSet<>(store.query(sql, row -> row.getString(1)));
  }

  private static Map<String, Long> outcomes(Store store, SlotFilter filter) {
    filter.keep(store, "kept", "outcome", "true");
    Map<String, Long> outcomes = new TreeMap<>();
    store.query(
        "select outcome, count(*) from kept group by outcome",
        row -> outcomes.put(row.getString(1), row.getLong(2)));
    return outcomes;
  }

  private Store market(long seed, int deals, double slots, double share, List<SlotTruth> truths) {
    Store store = TestStore.open(folder.resolve(seed + ".duckdb"));
    MarketStore.fill(
        store,
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, slots)
            .withFailureRate(.2)
            .withHidden(share),
        truths::add);
    return store;
  }
}

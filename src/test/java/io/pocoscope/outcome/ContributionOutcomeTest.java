package io.pocoscope.outcome;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.support.ContributionTruth;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contributions and near misses against what really happened. */
class ContributionOutcomeTest {
  @TempDir static Path folder;
  private static Store recorded;

  @BeforeAll
  static void openStore() {
    recorded = RecordedStore.open(folder.resolve("recorded.duckdb"));
  }

  @AfterAll
  static void closeStore() {
    recorded.close();
  }

  @Test
  void everyContributionOfTheRecordedHistoryIsJudgedAsItReallyWas() {
    assertThat(ContributionTruth.judgedBy(recorded))
        .isEqualTo(ContributionTruth.recorded())
        .hasSize(584);
  }

  @Test
  void everyNearMissOfTheRecordedHistoryIsFound() {
    SortedMap<String, String> found = new TreeMap<>();
    recorded.query(
        """
        select slot, concat_ws(' ', case when contribute_and_finalize then 'at once' end,
          case when late_reveal then 'late reveal' end, case when minority then 'minority' end,
          case when reopened then 'reopened' end)
        from slot where completed\
        """,
        row -> found.put(row.getString(1), row.getString(2)));
    assertThat(found).isEqualTo(ContributionTruth.recordedNearMisses()).hasSize(266);
    assertThat(found.values())
        .filteredOn(it -> !it.isEmpty())
        .hasSize(12 + 32 + 22 + 62)
        .contains("reopened", "minority", "late reveal", "at once");
  }

  @Test
  void whatIsSlashedIsWhatTheChainCallsFaulty() {
    assertThatStore(recorded)
        .value("select count(*) from contribution_outcome where slashed")
        .isEqualTo("84");
    assertFaultyAreSlashed(recorded);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void madeUpMarketsSlashTheSameContributionsAsTheChain(long seed) {
    Path file = folder.resolve("market-" + seed + ".duckdb");
    try (Store store = TestStore.open(file)) {
      MarketStore.fill(
          store, MarketSettings.defaults().withSeed(seed).withSize(150, 4).withFailureRate(.3));
      assertFaultyAreSlashed(store);
      assertThatStore(store)
          .value(
              "select count(*) from contribution_outcome outcome full join contribution on"
                  + " contribution.id = outcome.slot || '-' || outcome.worker where"
                  + " (outcome.outcome = 'PROVED') is distinct from (contribution.status ="
                  + " 'PROVED')")
          .isEqualTo("0");
    }
  }

  @Test
  void aSlotSaysHowLongEachStepTookAndWhenItFailed() {
    assertThatStore(recorded)
        .value(
            "select count(*) from slot where failed and failed_at is distinct from final_deadline")
        .isEqualTo("0");
    assertThatStore(recorded)
        .value("select count(*) from slot where claimed and claimed_at > failed_at")
        .isEqualTo("56");
    assertThatStore(recorded)
        .value(
            "select count(*) from slot where completed and not coalesce(0 <= seconds_to_initialize"
                + " and seconds_to_initialize <= seconds_to_consensus and seconds_to_consensus <="
                + " seconds_to_finalize and seconds_to_finalize = latency, false)")
        .isEqualTo("0");
  }

  private static void assertFaultyAreSlashed(Store store) {
    assertThat(
            store.query(
                "select slot || '-' || worker from contribution_outcome where slashed order by 1",
                row -> row.getString(1)))
        .isEqualTo(
            store.query(
                "select contribution from faulty_contribution order by 1", row -> row.getString(1)))
        .isNotEmpty();
  }
}

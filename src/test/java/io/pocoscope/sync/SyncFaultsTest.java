package io.pocoscope.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.pocoscope.outcome.Outcome.FAILED_CLAIMED;
import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Syncing;
import io.pocoscope.sync.verification.Discrepancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with a sync, and what it then says. */
@Tag("slow")
class SyncFaultsTest extends SyncFixture {

  @Test
  void whatPassesIsAskedAgain() {
    List<Integer> failed = new ArrayList<>();
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.failing(
                request -> {
                  boolean fail = request % 3 == 1;
                  if (fail) {
                    failed.add(request);
                  }
                  return fail ? Optional.of(passingFault(request)) : Optional.empty();
                });
        Store store = store("a")) {
      assertThat(sync(subgraph, store, 0, 1000).verification().discrepancies()).isEmpty();
      assertThat(failed).hasSizeGreaterThan(10);
      assertThatStore(store).hasSlots(331).with(FAILED_CLAIMED, 56);
    }
  }

  @Test
  void figuresThatDoNotAddUpAreNamed() {
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.start()
                .tamper("protocols", 0, "dealsCount", "74")
                .tamper("deals", 0, "claimedTasksCount", "99");
        Store store = store("a")) {
      SyncReport report = sync(subgraph, store, 0, 1000);
      assertThat(report.verification().discrepancies())
          .extracting(Discrepancy::toString)
          .satisfiesExactly(
              deals ->
                  assertThat(deals).isEqualTo("protocol-counters: deals: 74 expected, 73 found"),
              claimed ->
                  assertThat(claimed)
                      .startsWith("deal-counters: claimed tasks of deal 0x")
                      .contains(": 99 expected"));
    }
  }

  @Test
  void anUnknownStatusIsStoredAsItsTextAndStopsNothing() {
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.start().tamperWhere("tasks", "status", "ACTIVE", "TELEPORTED");
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      assertThatStore(store)
          .value("select string_agg(distinct outcome) from slot where status = 'TELEPORTED'")
          .isEqualTo("UNKNOWN");
    }
  }

  @Test
  void aCounterRowThatIsMissingIsADiscrepancy() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().empty("protocols");
        Store store = store("a")) {
      assertThat(sync(subgraph, store, 0, 1000).verification().discrepancies())
          .extracting(Discrepancy::toString)
          .containsExactly("protocol-counters: rows of protocol: 1 expected, 0 found");
    }
  }

  @Test
  void aSubgraphWithIndexingErrorsIsRefused() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().stumbled();
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 0, 1000))
          .isInstanceOf(SyncFailure.IndexingErrors.class);
    }
  }

  @Test
  void aRowThatCannotBeIsNamedAndNothingOfItsPageStored() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().tamper("rewards", 0, "id", "0xabc");
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 0, 1000))
          .isInstanceOf(SyncFailure.BadRow.class);
      assertThatStore(store).hasRows("reward", 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rewards, value, 99999999999999, reward.value 99999999999999000000000",
    "rewards, value, 0.00000000001, reward.value 0.01",
    "rewards, timestamp, 99999999999999999, reward.timestamp 99999999999999999",
    "deals, startTime, -99999999999999999, deal.start_time -99999999999999999",
    "deals, workerStake, 99999999999999999999, deal.worker_stake 99999999999999999999",
    "deals, trust, -99999999999999999999, deal.trust -99999999999999999999"
  })
  void aValueThatNoColumnHoldsEndsNoSyncAndIsKeptBesideIt(
      String collection, String field, String value, String beyond) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().tamper(collection, 0, field, value);
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      String kept =
          store.queryOne(
              "select coalesce(string_agg(table_name || '.' || column_name || ' ' || exact, ''),"
                  + " '') from beyond",
              row -> row.getString(1));
      assertThat(kept).isEqualTo(beyond);
    }
  }

  @Test
  void aFieldThatIsGoneIsNamedWithItsType() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().without("deals", "trust");
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 0, 1000))
          .isInstanceOf(SubgraphFailure.SchemaDrift.class)
          .hasMessageContaining("Deal: ")
          .hasMessageContaining("'trust'");
    }
  }

  @Test
  void anEndpointThatPagesInAnotherOrderIsNotAskedForEver() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().ignoringCursors();
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 0, 50)).isInstanceOf(SyncFailure.BadRow.class);
    }
  }

  @Test
  void anotherNetworkOrDeploymentIsRefused() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      int asked = subgraph.requests();
      assertThatThrownBy(() -> Syncing.from(subgraph.url()).network("arbitrum").into(store))
          .isInstanceOf(StoreFailure.OtherNetwork.class)
          .hasMessageContaining("bellecour, not arbitrum");
      assertThat(subgraph.requests()).as("nothing is asked").isEqualTo(asked);
      subgraph.deployment("QmOther");
      assertThatThrownBy(() -> sync(subgraph, store, 0, 1000))
          .isInstanceOf(StoreFailure.OtherNetwork.class)
          .hasMessageContaining("QmOther");
    }
  }

  @Test
  void aMarginAboveTheHeadIsRefused() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 470, 1000))
          .isInstanceOf(SyncFailure.MarginTooGreat.class)
          .hasMessageContaining("block 469");
      assertThatStore(store).value("select exit_code from sync_run").isEqualTo("2");
      assertThat(store.meta().network()).isEmpty();
    }
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder passingFault(
      int request) {
    return switch (request / 3 % 7) {
      case 0 -> aResponse().withStatus(503);
      case 1 -> aResponse().withStatus(429).withHeader("Retry-After", "0");
      case 2 -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case 3 -> aResponse().withBody("{\"data\": {\"tasks\": [{\"id\":");
      case 4 -> aResponse().withBody("<html>bad gateway</html>");
      case 5 -> aResponse().withBody("{\"errors\": [{\"message\": \"Query timed out\"}]}");
      default -> aResponse().withBody("");
    };
  }
}

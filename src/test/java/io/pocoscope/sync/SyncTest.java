package io.pocoscope.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.pocoscope.outcome.Outcome.COMPLETED;
import static io.pocoscope.outcome.Outcome.FAILED_CLAIMED;
import static io.pocoscope.outcome.Outcome.FAILED_UNCLAIMED;
import static io.pocoscope.outcome.Outcome.PENDING;
import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Truth;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pulls the recorded history of a real graph-node over HTTP. */
class SyncTest {
  private static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  @Test
  void pullsTheWholeHistoryAtTheHead() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      SyncReport report = sync(subgraph, store, 0, 1000);
      assertThat(report.block()).isEqualTo(469);
      assertThat(report.now()).contains(Instant.ofEpochSecond(1736226233));
      assertThat(report.discrepancies()).isEmpty();
      assertThatStore(store)
          .hasRows("deal", 73)
          .hasRows("task", 328)
          .hasRows("contribution", 584)
          .hasRows("reward", 1023)
          .hasRows("transaction", 1649)
          .hasSlots(331)
          .with(COMPLETED, 266)
          .with(FAILED_CLAIMED, 56)
          .with(FAILED_UNCLAIMED, 5)
          .with(PENDING, 4);
    }
  }

  @Test
  void everySlotHasTheOutcomeAndTheCauseThatReallyHappened() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded()).hasSize(331);
    }
  }

  @Test
  void pagesOfAnySizeGiveTheSameContent() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store large = store("large");
        Store small = store("small")) {
      sync(subgraph, large, 0, 1000);
      sync(subgraph, small, 0, 97);
      assertThat(content(small)).isEqualTo(content(large));
    }
  }

  @Test
  void everyPageIsPinnedBelowTheMargin() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      SyncReport report = sync(subgraph, store, 169, 1000);
      assertThat(subgraph.asked().subList(1, subgraph.asked().size()))
          .allMatch(asked -> asked.path("variables").path("block").path("number").asInt() == 300);
      // A past block's time is not told: that of the newest transaction stands in for it.
      assertThat(report.now())
          .map(Instant::toString)
          .contains(
              store.queryOne(
                  "select strftime(max(\"timestamp\"), '%Y-%m-%dT%H:%M:%SZ') from transaction where block <= 300",
                  row -> row.getString(1)));
      assertThat(report.discrepancies()).isEmpty();
      assertThatStore(store).hasRows("deal", 57).hasRows("task", 226);
    }
  }

  @Test
  void aLaterRunBringsAnEarlierStoreToTheSameContent() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store twice = store("twice");
        Store once = store("once")) {
      sync(subgraph, twice, 169, 1000);
      sync(subgraph, twice, 0, 1000);
      sync(subgraph, once, 0, 1000);
      assertThat(content(twice)).isEqualTo(content(once));
      sync(subgraph, twice, 0, 1000);
      assertThat(content(twice)).isEqualTo(content(once));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 14, 23, 40, 88})
  void aRunThatBrokeOffGoesOnAtItsBlockAndEndsWithTheSameContent(int brokenRequest) {
    try (RecordedSubgraph whole = RecordedSubgraph.start();
        Store expected = store("expected")) {
      sync(whole, expected, 0, 100);
      try (RecordedSubgraph broken =
              RecordedSubgraph.failing(
                  request ->
                      request >= brokenRequest
                          ? Optional.of(aResponse().withStatus(404))
                          : Optional.empty());
          Store store = store("resumed")) {
        assertThatThrownBy(() -> sync(broken, store, 0, 100))
            .isInstanceOf(SubgraphFailure.HttpStatus.class);
        assertThat(store.meta().synced()).isFalse();
        // The margin of the second run would pin another block, but the first one's is kept.
        SyncReport report = sync(whole, store, 169, 100);
        assertThat(report.resumed()).isTrue();
        assertThat(report.block()).isEqualTo(469);
        assertThat(content(store)).isEqualTo(content(expected));
      }
    }
  }

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
      assertThat(sync(subgraph, store, 0, 1000).discrepancies()).isEmpty();
      assertThat(failed).hasSizeGreaterThan(10);
      assertThatStore(store).hasSlots(331).with(FAILED_CLAIMED, 56);
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

  @Test
  void figuresThatDoNotAddUpAreNamed() {
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.start()
                .tamper("protocols", 0, "dealsCount", "74")
                .tamper("deals", 0, "claimedTasksCount", "99");
        Store store = store("a")) {
      SyncReport report = sync(subgraph, store, 0, 1000);
      assertThat(report.discrepancies()).hasSize(2);
      assertThat(report.discrepancies())
          .anySatisfy(
              discrepancy -> assertThat(discrepancy).isEqualTo(new Discrepancy("deals", 74, 73)))
          .anySatisfy(
              discrepancy -> {
                assertThat(discrepancy.what()).startsWith("claimed tasks of deal 0x");
                assertThat(discrepancy.counter()).isEqualTo(99);
              });
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
      assertThat(sync(subgraph, store, 0, 1000).discrepancies())
          .containsExactly(new Discrepancy("rows of protocol", 1, 0));
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

  @ParameterizedTest
  @CsvSource({
    "rewards, value, 99999999999999",
    "rewards, value, 0.00000000001",
    "rewards, id, 0xabc",
    "rewards, timestamp, 99999999999999999",
    "deals, workerStake, 99999999999999999999"
  })
  void aRowThatCannotBeIsNamedAndNothingOfItsPageStored(
      String collection, String field, String value) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start().tamper(collection, 0, field, value);
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 0, 1000))
          .satisfies(
              failure ->
                  assertThat(failure.getClass().getSimpleName()).isIn("BadRow", "SchemaDrift"));
      assertThatStore(store).hasRows(collection.substring(0, collection.length() - 1), 0);
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
  void aBrokenRunIsForgottenWhenAskedTo() {
    try (RecordedSubgraph broken =
            RecordedSubgraph.failing(
                request ->
                    request > 9 ? Optional.of(aResponse().withStatus(404)) : Optional.empty());
        RecordedSubgraph whole = RecordedSubgraph.start();
        Store store = store("a");
        Store expected = store("expected")) {
      assertThatThrownBy(() -> sync(broken, store, 169, 100))
          .isInstanceOf(SubgraphFailure.HttpStatus.class);
      SyncReport report = sync(whole, store, "bellecour", 0, 100, true);
      assertThat(report.resumed()).isFalse();
      assertThat(report.block()).isEqualTo(469);
      sync(whole, expected, 0, 100);
      assertThatStore(store).hasRows("sync_run", 1);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  @Test
  void importedRowsDoNotMakeASyncedStoreOlder() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      String later =
          "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\": \"1999999999\"}]}}";
      new Import(store, Optional.empty(), Optional.empty(), "test")
          .file(
              AnswerFile.of(new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8))),
              WALL_CLOCK);
      assertThatStore(store).with(PENDING, 4);
      assertThatStore(store)
          .value("select coalesce(cause, 'none') from slot where task = '0x01'")
          .isEqualTo("none");
    }
  }

  @Test
  void anotherNetworkOrDeploymentIsRefused() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      int asked = subgraph.requests();
      assertThatThrownBy(() -> sync(subgraph, store, "arbitrum", 0, 1000))
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
  void aStoreNeverGoesBackToAnEarlierBlock() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      SyncReport report = sync(subgraph, store, 169, 1000);
      assertThat(report.upToDate()).isTrue();
      assertThat(report.block()).isEqualTo(469);
      assertThat(report.discrepancies()).isEmpty();
      assertThat(store.meta().blockNumber()).contains(469L);
      assertThatStore(store).hasSlots(331);
    }
  }

  @Test
  void aMarginAboveTheHeadIsRefused() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      assertThatThrownBy(() -> sync(subgraph, store, 470, 1000))
          .isInstanceOf(SyncFailure.MarginTooGreat.class)
          .hasMessageContaining("block 469");
      assertThatStore(store).hasRows("sync_run", 0);
      assertThat(store.meta().network()).isEmpty();
    }
  }

  @Test
  void theSwappedRatiosOfPolicyUpdatesAreSwappedBack() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      // The pools' own ratios are right in the subgraph: the last updates must agree with them.
      assertThatStore(store)
          .value(
              """
              with last as (
                select workerpool, max_by(new_worker_stake_ratio, block) as stake,
                       max_by(new_scheduler_reward_ratio, block) as reward
                from policy_update group by workerpool
              )
              select count(*) from last join workerpool pool on pool.id = last.workerpool
              where last.stake = pool.worker_stake_ratio
                and last.reward = pool.scheduler_reward_ratio""")
          .isEqualTo("2");
    }
  }

  private Store store(String name) {
    Store store = Store.open(folder.resolve(name + ".duckdb"), StoreLimits.standard());
    Views.install(store);
    return store;
  }

  private static SyncReport sync(RecordedSubgraph from, Store into, long margin, int pageSize) {
    return sync(from, into, "bellecour", margin, pageSize);
  }

  private static SyncReport sync(
      RecordedSubgraph from, Store into, String network, long margin, int pageSize) {
    return sync(from, into, network, margin, pageSize, false);
  }

  private static SyncReport sync(
      RecordedSubgraph from,
      Store into,
      String network,
      long margin,
      int pageSize,
      boolean restart) {
    Patience patience =
        new Patience(3, Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(5));
    Endpoint endpoint = Endpoint.parse(from.url()).orElseThrow();
    return new Sync(
            Subgraph.at(endpoint, patience, "pocoscope/test"),
            into,
            Clock.fixed(WALL_CLOCK, ZoneOffset.UTC))
        .run(
            new SyncRequest(network, endpoint.shown(), margin, pageSize, restart, "test"),
            new Unheard());
  }

  /** The content of every table, independent of the order of rows. */
  private static SortedMap<String, String> content(Store store) {
    SortedMap<String, String> content = new TreeMap<>();
    for (Table table : Table.values()) {
      content.put(
          table.sqlName(),
          store.queryOne(
              "select count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) from main.%s t"
                  .formatted(table.sqlName()),
              row -> row.getString(1)));
    }
    return content;
  }

  private static final class Unheard implements SyncProgress {
    @Override
    public void started(String network, long block, boolean resumed) {}

    @Override
    public void page(String table, long rowsSoFar) {}
  }
}

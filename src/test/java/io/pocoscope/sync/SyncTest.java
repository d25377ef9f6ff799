package io.pocoscope.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.pocoscope.outcome.Outcome.COMPLETED;
import static io.pocoscope.outcome.Outcome.FAILED_CLAIMED;
import static io.pocoscope.outcome.Outcome.FAILED_UNCLAIMED;
import static io.pocoscope.outcome.Outcome.PENDING;
import static io.pocoscope.support.StoreAssert.assertThatStore;
import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.support.Truth;
import io.pocoscope.sync.verification.Check;
import io.pocoscope.sync.verification.CheckResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pulls the recorded history of a real graph-node over HTTP. */
class SyncTest extends SyncFixture {
  @TempDir private static Path shared;
  private static RecordedSubgraph whole;
  private static Path head;
  private static SyncReport first;

  /** The whole history at its head, of which tests have a copy. */
  @BeforeAll
  static void pullTheWholeHistory() {
    head = shared.resolve("head.duckdb");
    whole = RecordedSubgraph.start();
    try (Store store = TestStore.open(head)) {
      first = sync(whole, store, 0, 1000);
    }
  }

  @AfterAll
  static void stop() {
    whole.close();
  }

  private Store atTheHead() {
    try {
      Files.copy(head, folder.resolve("head.duckdb"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return store("head");
  }

  @Test
  void pullsTheWholeHistoryAtTheHead() {
    SyncReport report = first;
    try (Store store = atTheHead()) {
      assertThat(report.block()).isEqualTo(469);
      assertThat(report.now()).contains(Instant.ofEpochSecond(1736226233));
      assertThat(report.verification().discrepancies()).isEmpty();
      // What is judged has just been, and is compared by status --verify alone.
      assertThat(report.verification().with(CheckResult.Verdict.PASSED))
          .hasSize(Check.values().length - 7)
          .extracting(CheckResult::check)
          .doesNotContain(
              Check.JUDGED_SLOTS,
              Check.JUDGED_CONTRIBUTIONS,
              Check.JUDGED_ERRORS,
              Check.JUDGED_MOVEMENTS,
              Check.JUDGED_SPANS,
              Check.CONTENT_SUMS);
      // 365 senders and 14 recipients of transactions have no account at that block.
      assertThat(report.verification().with(CheckResult.Verdict.NOTED))
          .containsExactly(new CheckResult(Check.OPEN_REFERENCES, 3444, 379, Optional.empty()));
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
    try (Store store = atTheHead()) {
      assertThat(Truth.judgedBy(store)).isEqualTo(Truth.recorded()).hasSize(331);
    }
  }

  @Tag("slow")
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
                  "select strftime(max(\"timestamp\"), '%Y-%m-%dT%H:%M:%SZ') from transaction where"
                      + " block <= 300",
                  row -> row.getString(1)));
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThatStore(store).hasRows("deal", 57).hasRows("task", 226);
    }
  }

  @Tag("slow")
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

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 14, 23, 40, 88})
  void aRunThatBrokeOffGoesOnAtItsBlockAndEndsWithTheSameContent(int brokenRequest) {
    try (Store expected = atTheHead()) {
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
  void aBrokenRunIsForgottenWhenAskedTo() {
    try (RecordedSubgraph broken =
            RecordedSubgraph.failing(
                request ->
                    request > 9 ? Optional.of(aResponse().withStatus(404)) : Optional.empty());
        Store store = store("a");
        Store expected = atTheHead()) {
      assertThatThrownBy(() -> sync(broken, store, 169, 100))
          .isInstanceOf(SubgraphFailure.HttpStatus.class);
      SyncReport report = Syncing.from(whole.url()).pageSize(100).restarting().into(store);
      assertThat(report.resumed()).isFalse();
      assertThat(report.block()).isEqualTo(469);
      assertThatStore(store).hasRows("sync_run", 2);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  @Test
  void importedRowsDoNotMakeASyncedStoreOlder() {
    try (Store store = atTheHead()) {
      String later =
          "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"ACTIVE\", \"timestamp\":"
              + " \"1999999999\"}]}}";
      new Judgement(store).suspend();
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
  void aStoreNeverGoesBackToAnEarlierBlock() {
    try (Store store = atTheHead()) {
      SyncReport report = sync(whole, store, 169, 1000);
      assertThat(report.upToDate()).isTrue();
      assertThat(report.block()).isEqualTo(469);
      assertThat(report.verification().discrepancies()).isEmpty();
      assertThat(store.meta().blockNumber()).contains(469L);
      assertThatStore(store).hasSlots(331);
    }
  }

  @Test
  void theSwappedRatiosOfPolicyUpdatesAreSwappedBack() {
    try (Store store = atTheHead()) {
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
                and last.reward = pool.scheduler_reward_ratio\
              """)
          .isEqualTo("2");
    }
  }

  @Test
  void whatHasNotChangedSinceItAddedUpIsNotReadAgain() {
    try (Store store = atTheHead()) {
      SyncReport again = sync(whole, store, 0, 1000);
      assertThat(again.upToDate()).isTrue();
      assertThat(again.verification().with(CheckResult.Verdict.PASSED))
          .extracting(CheckResult::check)
          .containsExactly(Check.PROTOCOL_COUNTERS, Check.DEAL_COUNTERS);
      assertThat(again.verification().with(CheckResult.Verdict.SKIPPED))
          .allSatisfy(
              result -> assertThat(result.skipped().orElseThrow()).contains("nothing has changed"));
    }
  }

  @Tag("slow")
  @Test
  void whatDidNotAddUpIsCheckedAgainInFull() {
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.start().tamper("protocols", 0, "dealsCount", "74");
        Store store = store("a")) {
      sync(subgraph, store, 0, 1000);
      SyncReport again = sync(subgraph, store, 0, 1000);
      assertThat(again.upToDate()).isTrue();
      assertThat(again.verification().with(CheckResult.Verdict.SKIPPED)).isEmpty();
      assertThat(again.verification().discrepancies()).hasSize(1);
    }
  }

  @Test
  void aRunThatWasKilledBeforeItsVerificationIsVerifiedByTheNext() {
    try (Store store = atTheHead()) {
      sync(whole, store, 0, 1000);
      store.execute("update sync_run set discrepancies = null where run = 2");
      SyncReport again = sync(whole, store, 0, 1000);
      assertThat(again.verification().with(CheckResult.Verdict.SKIPPED)).isEmpty();
      SyncReport after = sync(whole, store, 0, 1000);
      assertThat(after.verification().with(CheckResult.Verdict.SKIPPED)).isNotEmpty();
    }
  }
}

package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of all that is said decides, and how sure that is, case by case. */
class OffchainCauseTest extends OffchainCases {
  @Test
  void aTaskThatWentOnWasNotEndedByItsPool() {
    answer(
        "0x01",
        "FAILED",
        "FINALIZE_FAILED@2025-12-01 FINALIZED@2025-12-02 FAILED@2025-12-03",
        replicate("0xb1", "COMPUTE_FAILED@2025-12-01:OUT_OF_GAS"));
    assertThat(judged("cause")).containsExactly("OUT_OF_GAS");
  }

  @Test
  void aDeadlineOfTheTasksSaysLessThanAReplicate() {
    String story = "RUNNING@2025-12-01 CONTRIBUTION_TIMEOUT@2025-12-02 FAILED@2025-12-02";
    answer("0x01", "FAILED", story, replicate("0xb1", "COMPUTE_FAILED@2025-12-01:OUT_OF_GAS"));
    assertThat(judged("cause, confidence")).containsExactly("OUT_OF_GAS named");
    answer("0x01", "FAILED", story, replicate("0xb1", "CREATED@2025-12-01"));
    assertThat(judged("cause, parties, confidence"))
        .containsExactly("CONTRIBUTION_TIMEOUT [worker, pool] inferred");
  }

  @Test
  void theReplicateWhoseFailureCameLastDecides() {
    answer(
        "0x01",
        "FAILED",
        "",
        replicate("0xb1", "CREATED@2025-12-01 COMPUTE_FAILED@2025-12-03:OUT_OF_GAS"),
        replicate("0xb2", "CREATED@2025-12-04 COMPUTE_FAILED@2025-12-02:STAKE_TOO_LOW"),
        replicate("0xb3", "CREATED@2025-12-05"));
    assertThat(judged("cause, worker, causes"))
        .containsExactly("OUT_OF_GAS 0xb1 [OUT_OF_GAS, STAKE_TOO_LOW]");
  }

  @Test
  void datesOutOfOrderAreReadByTheDatesAndMissingOnesComeFirst() {
    answer(
        "0x01",
        "FAILED",
        "",
        replicate(
            "0xb1",
            "FAILED@2025-12-05:OUT_OF_GAS FAILED@2025-12-01:STAKE_TOO_LOW FAILED@:CHAIN_UNREACHABLE"));
    assertThat(judged("cause")).containsExactly("OUT_OF_GAS");
  }

  @Test
  void replicatesThatNameDifferentPartiesDispute() {
    answer(
        "0x01",
        "FAILED",
        "",
        replicate("0xb1", "COMPUTE_FAILED@2025-12-01:APP_COMPUTE_FAILED"),
        replicate("0xb2", "COMPUTE_FAILED@2025-12-02:OUT_OF_GAS"));
    assertThat(judged("cause, party, confidence, causes"))
        .containsExactly("OUT_OF_GAS worker disputed [APP_COMPUTE_FAILED, OUT_OF_GAS]");
  }

  @Test
  void replicatesThatNameTheSamePartyAgree() {
    answer(
        "0x01",
        "FAILED",
        "",
        replicate("0xb1", "COMPUTE_FAILED@2025-12-01:APP_COMPUTE_FAILED"),
        replicate("0xb2", "COMPUTE_FAILED@2025-12-02:APP_COMPUTE_TIMEOUT"),
        replicate("0xb3", "ABORTED@2025-12-01:CONTRIBUTION_TIMEOUT"));
    assertThat(judged("party, confidence")).containsExactly("app named");
  }

  @Test
  void aCauseGoesBeforeTheTimeoutThatItLedTo() {
    answer(
        "0x01",
        "FAILED",
        "",
        replicate(
            "0xb1",
            "COMPUTE_FAILED@2025-12-01:APP_COMPUTE_FAILED ABORTED@2025-12-02:CONTRIBUTION_TIMEOUT"));
    assertThat(judged("cause, confidence")).containsExactly("APP_COMPUTE_FAILED named");
  }

  @Test
  void aLostWorkerIsNamedByItsStatusUnlessItCameBack() {
    answer("0x01", "FAILED", "", replicate("0xb1", "CREATED@2025-12-01 WORKER_LOST@2025-12-02"));
    assertThat(judged("cause, party, actor")).containsExactly("WORKER_LOST worker 0xb1");
    answer(
        "0x01",
        "FAILED",
        "",
        replicate("0xb1", "WORKER_LOST@2025-12-02 RECOVERING@2025-12-03 COMPUTED@2025-12-04"));
    assertThat(judged("cause, party, confidence")).containsExactly("null null inferred");
  }

  @Test
  void aReplicateWithoutAHistoryHasAStatus() {
    answer(
        "0x01", "FAILED", "", "{\"walletAddress\": \"0xb1\", \"currentStatus\": \"WORKER_LOST\"}");
    assertThat(judged("cause, worker")).containsExactly("WORKER_LOST 0xb1");
  }

  @Test
  void anExitCodeIsLookedAtFirstFromTheWorkerThatReportsItSo() {
    String other = replicate("0xb2", "COMPUTE_FAILED@2025-12-05:OUT_OF_GAS");
    answer("0x01", "FAILED", "", exits("0xb1", 137, "COMPUTED@2025-12-01"), other);
    assertThat(judged("cause, party, actor, app_exit_code, worker_era, confidence"))
        .containsExactly("APP_EXIT_CODE app 0xa1 137 9.2.0 on disputed");
    answer(
        "0x01",
        "FAILED",
        "",
        exits("0xb1", 1, "COMPUTED@2025-12-01 FAILED@2025-12-02:DETERMINISM_HASH_NOT_FOUND"));
    assertThat(judged("cause, confidence")).containsExactly("APP_EXIT_CODE named");
    answer("0x01", "COMPLETED", "", exits("0xb1", 0, "COMPUTED@2025-12-01"));
    assertThat(judged("cause")).containsExactly("null");
  }

  @ParameterizedTest
  @CsvSource({
    "3, COMPUTE_FAILED@2025-10-01:APP_COMPUTE_FAILED, APP_COMPUTE_FAILED, before 9.2.0",
    "3, COMPUTE_FAILED@2026-10-01:APP_COMPUTE_FAILED, APP_COMPUTE_FAILED, before 9.2.0",
    "0, FAILED@2025-10-01:OUT_OF_GAS, OUT_OF_GAS, before 9.2.0",
    "0, FAILED@2026-10-01:OUT_OF_GAS, OUT_OF_GAS, unknown",
    "0, FAILED@:OUT_OF_GAS, OUT_OF_GAS, unknown",
    "3, COMPUTED@2026-10-01, APP_EXIT_CODE, 9.2.0 on",
    "3, FAILED@2025-10-01, APP_EXIT_CODE, before 9.2.0"
  })
  void theErasOfWorkersAreToldApart(int code, String updates, String cause, String era) {
    answer("0x01", "FAILED", "", exits("0xb1", code, updates));
    assertThat(judged("cause, worker_era")).containsExactly(cause + " " + era);
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING@2024-01-01, before 8.4.1",
    "RUNNING@2024-04-01, 8.4.1 on",
    "REOPENED@2024-04-01, before 8.4.1",
    "RUNNING@, unknown"
  })
  void theErasOfSchedulersAreToldApart(String story, String era) {
    answer("0x01", "FAILED", story);
    assertThat(judged("scheduler_era")).containsExactly(era);
  }

  @Test
  void aSchedulerThatNamesNothingLeavesAllOpen() {
    answer(
        "0x01", "FAILED", "RUNNING@2025-12-01 FINAL_DEADLINE_REACHED@2025-12-02 FAILED@2025-12-02");
    assertThat(judged("slot, pool, task_status, cause, party, actor, parties, confidence, causes"))
        .containsExactly(
            "0x01 0xa3 FAILED null null null [app, dataset, requester, worker, pool] inferred []");
  }

  @Test
  void whoDoesNotKnowATaskHasSaidNothing() {
    keep("http://one", "0x01", ASKED, 404, Optional.of("not found"));
    assertThat(judged("slot")).isEmpty();
  }

  @Test
  void anAnswerAboutATaskThatTheStoreHasNotIsOfNoSlot() {
    answer("0xff", "FAILED", "");
    assertThat(judged("slot")).isEmpty();
  }

  @Test
  void ofSeveralSchedulersTheOneThatWillSayNothingElseSpeaks() {
    keep("http://one", "0x01", ASKED, 200, Optional.of(text("0x01", "FAILED", "")));
    keep("http://two", "0x01", ASKED.plusSeconds(9), 200, Optional.of(text("0x01", "RUNNING", "")));
    assertThat(judged("scheduler")).containsExactly("http://one");
    keep("http://six", "0x01", ASKED.plusSeconds(10), 200, Optional.of(text("0x01", "FAILED", "")));
    assertThat(judged("scheduler")).containsExactly("http://six");
  }

  /** When it was asked for nobody knows: only its own dates say how late it speaks. */
  @Test
  void aSavedAnswerSpeaksAsOfItsOwnLatestDate() {
    keep("http://one", "0x01", ASKED, 200, Optional.of(text("0x01", "RUNNING", "")));
    for (String story : List.of("", "RUNNING@2025-12-31")) {
      saved("RUNNING", story);
      assertThat(judged("scheduler")).as(story).containsExactly("http://one");
    }
    saved("RUNNING", "RUNNING@2026-01-02");
    assertThat(judged("scheduler")).containsExactly("imported");
    saved("RUNNING", "", replicate("0xb1", "COMPUTING@2026-01-02"));
    assertThat(judged("scheduler")).containsExactly("imported");
    assertThat(rows("select told_at from offchain_told_at order by scheduler"))
        .containsExactly("2026-01-01 00:00:00.0", "2026-01-02 00:00:00.0");
    saved("RUNNING", "RUNNING@2999-01-01");
    assertThat(
            rows(
                "select told_at = asked_at from offchain_told_at join offchain_answer"
                    + " using (task, scheduler)"))
        .containsExactly("true", "true");
  }

  private void saved(String status, String story, String... replicates) {
    keep(
        "imported",
        "0x01",
        ASKED.plusSeconds(1_000_000),
        200,
        Optional.of(text("0x01", status, story, replicates)));
  }

  @Test
  void chainAndSchedulerThatContradictEachOtherAreTold() {
    answer("0x01", "COMPLETED", "");
    answer("0x02", "FAILED", "");
    answer("0x03", "FAILED", "");
    assertThat(rows("select slot, task_status, status, contradiction from offchain_contradiction"))
        .containsExactlyInAnyOrder(
            "0x01 COMPLETED FAILLED completed at the scheduler, failed on chain",
            "0x02 FAILED COMPLETED failed at the scheduler, completed on chain");
  }
}

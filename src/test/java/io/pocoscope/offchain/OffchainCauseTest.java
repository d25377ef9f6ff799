package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words of a scheduler name, case by case. */
class OffchainCauseTest {
  private static final Instant ASKED = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder.resolve("store.duckdb"));
    read(
        """
        {"data": {"tasks": [
          {"id": "0x01", "index": "0", "status": "FAILLED", "finalDeadline": "1000", "deal": {"id": "0x0d"}},
          {"id": "0x02", "index": "1", "status": "COMPLETED", "finalDeadline": "1000", "deal": {"id": "0x0d"}},
          {"id": "0x03", "index": "2", "status": "ACTIVE", "finalDeadline": "1000", "deal": {"id": "0x0d"}}],
         "deals": [{"id": "0x0d", "botFirst": "0", "botSize": "3", "startTime": "10",
           "requester": {"id": "0xa0"}, "app": {"id": "0xa1"}, "dataset": {"id": "0xa2"}, "workerpool": {"id": "0xa3"}}]}}
        """);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "APP_IMAGE_DOWNLOAD_FAILED, app",
    "APP_NOT_FOUND_LOCALLY, app",
    "APP_COMPUTE_FAILED, app",
    "APP_COMPUTE_TIMEOUT, app",
    "DETERMINISM_HASH_NOT_FOUND, app",
    "TEE_SESSION_GENERATION_APP_COMPUTE_NO_ENCLAVE_CONFIG, app",
    "DATASET_FILE_DOWNLOAD_FAILED, dataset",
    "DATASET_FILE_BAD_CHECKSUM, dataset",
    "PRE_COMPUTE_DATASET_URL_MISSING, dataset",
    "PRE_COMPUTE_INVALID_DATASET_CHECKSUM, dataset",
    "TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED, dataset",
    "INPUT_FILES_DOWNLOAD_FAILED, requester",
    "PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED, requester",
    "PRE_COMPUTE_INPUT_FILES_NUMBER_MISSING, requester",
    "PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING, requester",
    "TASK_DESCRIPTION_INVALID, requester",
    "POST_COMPUTE_STORAGE_TOKEN_MISSING, requester",
    "POST_COMPUTE_GET_STORAGE_TOKEN_FAILED, requester",
    "POST_COMPUTE_ENCRYPTION_FAILED, requester",
    "POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY, requester",
    "POST_COMPUTE_DROPBOX_UPLOAD_FAILED, requester",
    "TEE_SESSION_GENERATION_POST_COMPUTE_GET_STORAGE_TOKENS_FAILED, requester",
    "STAKE_TOO_LOW, worker",
    "OUT_OF_GAS, worker",
    "CHAIN_UNREACHABLE, worker",
    "TEE_NOT_SUPPORTED, worker",
    "TEE_PREPARATION_FAILED, worker",
    "ABORTED_BY_WORKER, worker",
    "POST_COMPUTE_TIMEOUT, worker",
    "PRE_COMPUTE_TIMEOUT, worker",
    "UNKNOWN_SMS, pool",
    "GET_TEE_SERVICES_CONFIGURATION_FAILED, pool",
    "TEE_SESSION_GENERATION_SECURE_SESSION_STORAGE_CALL_FAILED, pool",
    "TEE_SESSION_GENERATION_PRE_COMPUTE_UNKNOWN_ISSUE, pool",
    "WORKERPOOL_AUTHORIZATION_NOT_FOUND, pool",
    "RESULT_UPLOAD_FAILED, pool"
  })
  void aCauseNamesItsParty(String cause, String party) {
    answer("0x01", "FAILED", "", replicate("0xb1", "COMPUTE_FAILED@2025-12-01:" + cause));
    assertThat(judged("cause, party, confidence")).containsExactly(cause + " " + party + " named");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRIBUTION_TIMEOUT, '[worker, pool]'",
    "REVEAL_TIMEOUT, '[worker, pool]'",
    "SOLAR_FLARE, '[app, dataset, requester, worker, pool]'",
    "APPXCOMPUTEXFAILED, '[app, dataset, requester, worker, pool]'"
  })
  void aCauseThatLeavesSeveralPartiesOpenNamesNone(String cause, String parties) {
    answer("0x01", "FAILED", "", replicate("0xb1", "ABORTED@2025-12-01:" + cause));
    assertThat(judged("cause, party, actor, parties, confidence"))
        .containsExactly(cause + " null null " + parties + " inferred");
  }

  @ParameterizedTest
  @CsvSource({
    "APP_COMPUTE_FAILED, 0xa1",
    "DATASET_FILE_BAD_CHECKSUM, 0xa2",
    "INPUT_FILES_DOWNLOAD_FAILED, 0xa0",
    "UNKNOWN_SMS, 0xa3",
    "OUT_OF_GAS, 0xb1"
  })
  void theActorIsTheSlotsOwnOrTheWorkerOfTheReplicate(String cause, String actor) {
    answer("0x01", "FAILED", "", replicate("0xb1", "FAILED@2025-12-01:" + cause));
    assertThat(judged("actor, worker")).containsExactly(actor + " 0xb1");
  }

  @ParameterizedTest
  @CsvSource({
    "INITIALIZE_FAILED, pool",
    "FINALIZE_FAILED, pool",
    "REOPEN_FAILED, pool",
    "RESULT_UPLOAD_TIMEOUT, pool"
  })
  void aTaskThatItsPoolEndedIsThePools(String status, String party) {
    answer(
        "0x01",
        "FAILED",
        "RECEIVED@2025-12-01 RUNNING@2025-12-02 %s@2025-12-03 FAILED@2025-12-03".formatted(status),
        replicate("0xb1", "CREATED@2025-12-01 COMPLETED@2025-12-02"));
    assertThat(judged("cause, party, actor, worker, confidence"))
        .containsExactly(status + " " + party + " 0xa3 null named");
  }

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
    keep("imported", "0x01", ASKED.plusSeconds(10), 200, Optional.of(text("0x01", "FAILED", "")));
    assertThat(judged("scheduler")).containsExactly("imported");
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

  @Test
  void eachPatternStandsInTheTableOnce() {
    assertThat(
            rows("select pattern from offchain_cause_meaning group by pattern having count(*) > 1"))
        .isEmpty();
    assertThat(rows("select distinct source from offchain_cause_meaning"))
        .containsExactly("iexec-common 9.2.0, fef90fe");
  }

  private void answer(String task, String status, String story, String... replicates) {
    keep("http://one", task, ASKED, 200, Optional.of(text(task, status, story, replicates)));
  }

  private void keep(
      String scheduler, String task, Instant askedAt, int status, Optional<String> text) {
    Reading reading = AnswerReader.read(scheduler, task, text.orElse(""));
    new OffchainTables(store)
        .keep(
            List.of(
                new Answer(
                    Optional.empty(),
                    scheduler,
                    task,
                    askedAt,
                    Optional.of(status),
                    text,
                    reading)));
  }

  private static String text(String task, String status, String story, String... replicates) {
    return "{\"chainTaskId\": \"%s\", \"currentStatus\": \"%s\", \"dateStatusList\": [%s], \"replicates\": [%s]}"
        .formatted(task, status, changes(story), String.join(", ", replicates));
  }

  private static String replicate(String worker, String updates) {
    return "{\"walletAddress\": \"%s\", \"statusUpdateList\": [%s]}"
        .formatted(worker, changes(updates));
  }

  private static String exits(String worker, int code, String updates) {
    return "{\"walletAddress\": \"%s\", \"appExitCode\": %s, \"statusUpdateList\": [%s]}"
        .formatted(worker, code, changes(updates));
  }

  /** {@code STATUS@DAY:CAUSE}, several with spaces between; day and cause may be missing. */
  private static String changes(String words) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(OffchainCauseTest::change)
        .collect(Collectors.joining(", "));
  }

  private static String change(String word) {
    String[] parts = word.split("[@:]", -1);
    String date = parts[1].isEmpty() ? "" : ", \"date\": \"%sT00:00:00Z\"".formatted(parts[1]);
    String cause = parts.length < 3 ? "" : ", \"cause\": \"%s\"".formatted(parts[2]);
    return "{\"status\": \"%s\"%s%s}".formatted(parts[0], date, cause);
  }

  private List<String> judged(String columns) {
    return rows("select " + columns + " from offchain_cause order by slot");
  }

  private List<String> rows(String sql) {
    return store.query(
        sql,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getObject(i)));
          }
          return String.join(" ", values);
        });
  }

  private void read(String answer) {
    AnswerFile file =
        AnswerFile.of(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    new Import(store, Optional.of("bellecour"), Optional.of(Instant.ofEpochSecond(2000)), "test")
        .file(file, Instant.ofEpochSecond(1));
  }
}

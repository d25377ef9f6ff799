package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words of a scheduler name. */
class OffchainPartyTest extends OffchainCases {
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
  void eachPatternStandsInTheTableOnce() {
    assertThat(
            rows("select pattern from offchain_cause_meaning group by pattern having count(*) > 1"))
        .isEmpty();
    assertThat(rows("select distinct source from offchain_cause_meaning"))
        .containsExactly("iexec-common 9.2.0, fef90fe");
  }
}

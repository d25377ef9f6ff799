package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How workers report what went wrong, by whose fault it was and how old they are. */
final class Vocabulary {
  private Vocabulary() {}

  /** Everything that a replicate can report that does not come to contribute. */
  static List<Failing> beforeContributing(Role fault, boolean tee, WorkerEra era) {
    return switch (fault) {
      case APP -> app(tee, era);
      case DATASET -> dataset(tee);
      case REQUESTER -> requester(tee);
      case POOL -> pool(tee);
      case WORKER -> worker(tee);
    };
  }

  /** What becomes of a worker's replicate that has contributed. */
  static List<Failing> afterContributing(boolean consensus) {
    List<Failing> all = new ArrayList<>();
    all.add(Failing.lost());
    all.add(Failing.of(Role.WORKER, "ABORTED", "ABORTED_BY_WORKER"));
    if (consensus) {
      all.add(Failing.of(Role.WORKER, "REVEAL_FAILED", "CHAIN_UNREACHABLE"));
      all.add(Failing.of(Role.WORKER, "REVEAL_FAILED", "OUT_OF_GAS"));
    }
    return all;
  }

  /** A cause that leaves open whether the worker or the pool let the time go by. */
  static Failing timeout(boolean consensus) {
    return Failing.open("ABORTED", consensus ? "REVEAL_TIMEOUT" : "CONTRIBUTION_TIMEOUT");
  }

  /** A cause of a release to come. */
  static Failing unheardOf(boolean contributed) {
    return contributed
        ? Failing.open("FAILED", "SEALED_RECEIPT_EXPIRED")
        : Failing.open("COMPUTE_FAILED", "RUNNER_QUOTA_EXCEEDED");
  }

  /** A download that fails, after which the worker contributes the error all the same. */
  static Failing download(String cause) {
    Role party =
        cause.startsWith("APP") ? Role.APP : cause.startsWith("D") ? Role.DATASET : Role.REQUESTER;
    String status = party == Role.APP ? "APP_DOWNLOAD_FAILED" : "DATA_DOWNLOAD_FAILED";
    return Failing.of(party, status, cause);
  }

  private static List<Failing> app(boolean tee, WorkerEra era) {
    List<Failing> all = new ArrayList<>();
    all.add(Failing.of(Role.APP, "COMPUTE_FAILED", "APP_COMPUTE_TIMEOUT"));
    if (era == WorkerEra.FROM_9_2_0) {
      Failing noHash = Failing.of(Role.APP, "CONTRIBUTE_FAILED", "DETERMINISM_HASH_NOT_FOUND");
      all.addAll(List.of(noHash, noHash.withExitCode(1), noHash.withExitCode(137)));
    } else {
      Failing failed = Failing.of(Role.APP, "COMPUTE_FAILED", "APP_COMPUTE_FAILED");
      all.addAll(List.of(failed, failed, failed.withExitCode(1)));
      all.add(Failing.of(Role.APP, "COMPUTE_FAILED", "APP_NOT_FOUND_LOCALLY"));
    }
    if (tee) {
      all.add(
          compute(Role.APP, "TEE_SESSION_GENERATION_APP_COMPUTE_INVALID_ENCLAVE_CONFIGURATION"));
    }
    return all;
  }

  private static List<Failing> dataset(boolean tee) {
    return tee
        ? List.of(
            compute(Role.DATASET, "PRE_COMPUTE_DATASET_URL_MISSING"),
            compute(Role.DATASET, "PRE_COMPUTE_DATASET_DOWNLOAD_FAILED"),
            compute(Role.DATASET, "PRE_COMPUTE_INVALID_DATASET_CHECKSUM"),
            compute(Role.DATASET, "TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED"))
        : List.of(download("DATASET_FILE_DOWNLOAD_FAILED"), download("DATASET_FILE_BAD_CHECKSUM"));
  }

  private static List<Failing> requester(boolean tee) {
    return tee
        ? List.of(
            compute(Role.REQUESTER, "PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED"),
            compute(Role.REQUESTER, "PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING"),
            compute(Role.REQUESTER, "POST_COMPUTE_STORAGE_TOKEN_MISSING"),
            compute(Role.REQUESTER, "POST_COMPUTE_ENCRYPTION_FAILED"),
            compute(Role.REQUESTER, "POST_COMPUTE_DROPBOX_UPLOAD_FAILED"),
            compute(
                Role.REQUESTER, "TEE_SESSION_GENERATION_POST_COMPUTE_GET_STORAGE_TOKENS_FAILED"))
        : List.of(
            download("INPUT_FILES_DOWNLOAD_FAILED"),
            Failing.of(Role.REQUESTER, "START_FAILED", "TASK_DESCRIPTION_INVALID"));
  }

  private static List<Failing> pool(boolean tee) {
    Failing unauthorized =
        Failing.of(Role.POOL, "CONTRIBUTE_FAILED", "WORKERPOOL_AUTHORIZATION_NOT_FOUND");
    return tee
        ? List.of(
            unauthorized,
            Failing.of(Role.POOL, "START_FAILED", "UNKNOWN_SMS"),
            Failing.of(Role.POOL, "START_FAILED", "GET_TEE_SERVICES_CONFIGURATION_FAILED"),
            compute(Role.POOL, "TEE_SESSION_GENERATION_SECURE_SESSION_STORAGE_CALL_FAILED"))
        : List.of(unauthorized);
  }

  private static List<Failing> worker(boolean tee) {
    List<Failing> all = new ArrayList<>();
    all.add(Failing.lost());
    all.add(Failing.of(Role.WORKER, "ABORTED", "ABORTED_BY_WORKER"));
    for (String cause : List.of("STAKE_TOO_LOW", "OUT_OF_GAS", "CHAIN_UNREACHABLE")) {
      all.add(Failing.of(Role.WORKER, "CONTRIBUTE_FAILED", cause));
    }
    if (tee) {
      all.add(Failing.of(Role.WORKER, "START_FAILED", "TEE_NOT_SUPPORTED"));
      all.add(Failing.of(Role.WORKER, "START_FAILED", "TEE_PREPARATION_FAILED"));
      all.add(compute(Role.WORKER, "PRE_COMPUTE_TIMEOUT"));
      all.add(compute(Role.WORKER, "POST_COMPUTE_TIMEOUT"));
    }
    return all;
  }

  private static Failing compute(Role party, String cause) {
    return new Failing("COMPUTE_FAILED", Optional.of(cause), 0, Optional.of(party));
  }
}

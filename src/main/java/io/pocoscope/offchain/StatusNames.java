package io.pocoscope.offchain;

import java.util.Set;

/**
 * The statuses of iexec-common 9.2.0 (fef90fe). Names come and go with each release: another one is
 * data too, and is only counted.
 */
final class StatusNames {
  private static final Set<String> OF_TASKS =
      Set.of(
          "RECEIVED",
          "INITIALIZING",
          "INITIALIZED",
          "INITIALIZE_FAILED",
          "RUNNING",
          "RUNNING_FAILED",
          "CONTRIBUTION_TIMEOUT",
          "CONSENSUS_REACHED",
          "REOPENING",
          "REOPENED",
          "REOPEN_FAILED",
          "AT_LEAST_ONE_REVEALED",
          "RESULT_UPLOADING",
          "RESULT_UPLOADED",
          "RESULT_UPLOAD_TIMEOUT",
          "FINALIZING",
          "FINALIZED",
          "FINALIZE_FAILED",
          "FINAL_DEADLINE_REACHED",
          "COMPLETED",
          "FAILED");

  private static final Set<String> OF_REPLICATES =
      Set.of(
          "CREATED",
          "STARTING",
          "START_FAILED",
          "STARTED",
          "APP_DOWNLOADING",
          "APP_DOWNLOAD_FAILED",
          "APP_DOWNLOADED",
          "DATA_DOWNLOADING",
          "DATA_DOWNLOAD_FAILED",
          "DATA_DOWNLOADED",
          "COMPUTING",
          "COMPUTE_FAILED",
          "COMPUTED",
          "CONTRIBUTING",
          "CONTRIBUTE_FAILED",
          "CONTRIBUTED",
          "REVEALING",
          "REVEAL_FAILED",
          "REVEALED",
          "RESULT_UPLOAD_REQUESTED",
          "RESULT_UPLOADING",
          "RESULT_UPLOAD_FAILED",
          "RESULT_UPLOADED",
          "CONTRIBUTE_AND_FINALIZE_ONGOING",
          "CONTRIBUTE_AND_FINALIZE_FAILED",
          "CONTRIBUTE_AND_FINALIZE_DONE",
          "COMPLETING",
          "COMPLETE_FAILED",
          "COMPLETED",
          "FAILED",
          "ABORTED",
          "RECOVERING",
          "WORKER_LOST");

  private StatusNames() {}

  static boolean isOfTask(String status) {
    return OF_TASKS.contains(status);
  }

  static boolean isOfReplicate(String status) {
    return OF_REPLICATES.contains(status);
  }

  /** Whether a task of that status has come to its end, so that its scheduler says nothing else. */
  static boolean ends(String taskStatus) {
    return switch (taskStatus) {
      case "COMPLETED", "FAILED", "FINAL_DEADLINE_REACHED" -> true;
      default -> isOfTask(taskStatus) && taskStatus.endsWith("_FAILED");
    };
  }
}

package io.pocoscope.devnet.market.error;

import io.pocoscope.devnet.market.truth.Role;
import java.util.List;

/** What can keep a worker from computing and still has it contribute: the name is the worker's. */
public enum ErrorCause {
  APP_IMAGE_DOWNLOAD_FAILED("APP_DOWNLOAD_FAILED", Role.APP, Role.WORKER),
  DATASET_FILE_DOWNLOAD_FAILED("DATA_DOWNLOAD_FAILED", Role.DATASET, Role.WORKER),
  DATASET_FILE_BAD_CHECKSUM("DATA_DOWNLOAD_FAILED", Role.DATASET),
  INPUT_FILES_DOWNLOAD_FAILED("DATA_DOWNLOAD_FAILED", Role.REQUESTER, Role.WORKER);

  private final String error;
  private final List<Role> open;

  ErrorCause(String error, Role... open) {
    this.error = error;
    this.open = List.of(open);
  }

  /** The worker's status of the moment, which stands beside the cause. */
  String error() {
    return error;
  }

  /** Who is at fault unless the worker's own network is. */
  public Role party() {
    return open.get(0);
  }

  /** Whose fault it can be, one or two. */
  public List<Role> open() {
    return open;
  }
}

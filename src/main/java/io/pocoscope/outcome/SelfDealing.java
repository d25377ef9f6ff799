package io.pocoscope.outcome;

import java.util.Arrays;
import java.util.Optional;

/** A second role in which a requester may take part in its own slot. */
public enum SelfDealing {
  APP_OWNER("app-owner", "requester_owns_app"),
  DATASET_OWNER("dataset-owner", "requester_owns_dataset"),
  POOL_OWNER("pool-owner", "requester_owns_pool"),
  WORKER("worker", "requester_is_worker");

  private final String label;
  private final String column;

  SelfDealing(String label, String column) {
    this.label = label;
    this.column = column;
  }

  public String label() {
    return label;
  }

  /** An owner that is not known is not self-dealing. */
  String condition() {
    return "coalesce(" + column + ", false)";
  }

  public static Optional<SelfDealing> named(String label) {
    return Arrays.stream(values()).filter(pair -> pair.label.equals(label)).findFirst();
  }
}

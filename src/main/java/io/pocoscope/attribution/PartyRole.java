package io.pocoscope.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who can make a slot fail. */
public enum PartyRole {
  REQUESTER("requester", "slot.requester", true),
  BENEFICIARY("beneficiary", "slot.beneficiary", true),
  APP("app", "slot.app", false),
  APP_OWNER("app-owner", "slot.app_owner", true),
  /** A bulk slot can have several. */
  DATASET("dataset", "slot.dataset", false),
  DATASET_OWNER("dataset-owner", "slot.dataset_owner", true),
  POOL("pool", "slot.pool", false),
  POOL_OWNER("pool-owner", "slot.pool_owner", true),
  /** A slot can have several. */
  WORKER("worker", "", false);

  private final String label;
  private final String column;
  private final boolean account;

  PartyRole(String label, String column, boolean account) {
    this.label = label;
    this.column = column;
    this.account = account;
  }

  /** The name that people give. */
  public String label() {
    return label;
  }

  /** The one in whose place an owner or a beneficiary is at fault; else the role itself. */
  public PartyRole standsFor() {
    return switch (this) {
      case REQUESTER, BENEFICIARY -> REQUESTER;
      case APP, APP_OWNER -> APP;
      case DATASET, DATASET_OWNER -> DATASET;
      case POOL, POOL_OWNER -> POOL;
      case WORKER -> WORKER;
    };
  }

  /** The actor, in SQL over the view {@code slot}; empty for those that stand elsewhere. */
  String column() {
    return column;
  }

  /** Whether one account can be this and another role of the same slot. */
  boolean account() {
    return account && this != WORKER;
  }

  /** Those who act on their own: owners are near-copies of what they own. */
  public static List<PartyRole> standard() {
    return List.of(REQUESTER, APP, DATASET, POOL, WORKER);
  }

  public static Optional<PartyRole> named(String label) {
    return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(PartyRole::label).toList();
  }
}

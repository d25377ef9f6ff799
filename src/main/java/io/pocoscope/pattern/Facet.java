package io.pocoscope.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a slot can be an item; in the order in which ties between items are decided. */
public enum Facet {
  REQUESTER("requester", actor("requester")),
  BENEFICIARY("beneficiary", actor("beneficiary")),
  APP("app", actor("app")),
  APP_OWNER("app-owner", actor("app_owner")),
  /** A bulk slot can have several. */
  DATASET("dataset", "", true),
  DATASET_OWNER("dataset-owner", actor("dataset_owner")),
  POOL("pool", actor("pool")),
  POOL_OWNER("pool-owner", actor("pool_owner")),
  /** A slot can have several. */
  WORKER("worker", "", true),
  CATEGORY("category", "coalesce(slot.category_name, slot.category)"),
  TEE("tee", "cast(slot.tee as varchar)"),
  TRUST("trust", "cast(slot.trust as varchar)"),
  HAS_DATASET("has-dataset", "cast(slot.has_dataset as varchar)"),
  CALLBACK("callback", "cast(slot.callback as varchar)"),
  BULK("bulk", "cast(slot.bulk as varchar)"),
  SELF_DEALING("self-dealing", "cast(coincide(slot.requester, slot.app_owner) as varchar)");

  private final String label;
  private final String value;
  private final boolean several;

  Facet(String label, String value) {
    this(label, value, false);
  }

  Facet(String label, String value, boolean several) {
    this.label = label;
    this.value = value;
    this.several = several;
  }

  /** The name that people give, and the first half of an item. */
  public String label() {
    return label;
  }

  /**
   * Its value, in SQL over the view {@code slot_fate}; null where there is none or it is not known.
   */
  String value() {
    return value;
  }

  /** Whether a slot can have several values, which stand in the table of members then. */
  boolean several() {
    return several;
  }

  public static Optional<Facet> named(String label) {
    return Arrays.stream(values()).filter(facet -> facet.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Facet::label).toList();
  }

  /** The zero address is nobody. */
  private static String actor(String column) {
    return String.format(Locale.ROOT, "nullif(slot.%s, zero_address())", column);
  }
}

package io.pocoscope.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which slots are likely to fail together, so that they say less than as many independent ones. */
public enum Clustering {
  REQUESTER("requester", "slot.requester"),
  DEAL("deal", "slot.deal"),
  APP("app", "slot.app"),
  POOL("pool", "slot.pool"),
  /** Every slot for itself: for who knows that they are independent. */
  SLOT("slot", "slot.slot");

  private final String label;
  private final String key;

  Clustering(String label, String key) {
    this.label = label;
    this.key = key;
  }

  /** The name that people give. */
  public String label() {
    return label;
  }

  /** An expression over the view {@code slot}; null where it is not known. */
  String key() {
    return key;
  }

  /** The columns of the view {@code slot} that {@link #key} looks at. */
  Set<String> columns() {
    return SlotColumns.in(key);
  }

  /**
   * What fails together, where the user does not say: the slots of a requester; within the groups
   * of one requester each, its deals.
   */
  public static Clustering within(List<Grouping> by) {
    return by.contains(Grouping.REQUESTER) ? DEAL : REQUESTER;
  }

  public static Optional<Clustering> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Clustering::label).toList();
  }
}

package io.pocoscope.watch;

import java.util.List;
import java.util.Locale;

/**
 * The slots of one actor.
 *
 * @param role one of {@link #ROLES}
 * @param address in lower case
 */
public record Scope(String role, String address) {
  /** As people write them. */
  public static final List<String> ROLES =
      List.of(
          "requester",
          "beneficiary",
          "app",
          "app-owner",
          "dataset",
          "dataset-owner",
          "pool",
          "pool-owner",
          "worker");

  /** The condition for its slots, in SQL over the view {@code slot}. */
  String condition() {
    // An address is digits and letters, so that it needs no escape.
    return switch (role) {
      case "worker", "dataset" ->
          String.format(
              Locale.ROOT,
              "slot.slot in (select slot from slot_party where role = '%s' and actor = '%s')",
              role,
              address);
      default -> String.format(Locale.ROOT, "slot.%s = '%s'", role.replace('-', '_'), address);
    };
  }

  @Override
  public String toString() {
    return role + " " + address;
  }
}

package io.pocoscope.offchain;

import io.pocoscope.subgraph.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which schedulers there are, and of which pools; and which pools have none that is known. */
final class Schedulers {
  private final Map<String, Place> byAddress = new TreeMap<>();
  private final List<String> without = new ArrayList<>();

  /**
   * A scheduler, which may be that of several pools.
   *
   * @param byHand whether the user named it
   */
  record Place(Endpoint endpoint, boolean byHand, List<String> pools) {}

  void found(String pool, Optional<Endpoint> scheduler, boolean byHand) {
    if (scheduler.isEmpty()) {
      without.add(pool);
      return;
    }
    byAddress
        .computeIfAbsent(
            scheduler.get().shown(), any -> new Place(scheduler.get(), byHand, new ArrayList<>()))
        .pools()
        .add(pool);
  }

  /** Whether it has been asked for a pool's. */
  boolean knows(String pool) {
    return without.contains(pool)
        || byAddress.values().stream().anyMatch(it -> it.pools().contains(pool));
  }

  /** By the address that may be shown and kept. */
  Map<String, Place> byAddress() {
    return byAddress;
  }

  List<String> without() {
    return without;
  }
}

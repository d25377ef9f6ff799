package io.pocoscope.devnet.market.error;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How old the workers of each pool are: three pools or more have every age, new ones the most. */
public final class PoolEras {
  private final Map<String, WorkerEra> eras = new HashMap<>();

  /** Of all pools of a market, by their addresses. */
  public PoolEras(List<String> pools) {
    List<String> ranked = pools.stream().sorted().toList();
    WorkerEra[] all = WorkerEra.values();
    for (int rank = 0; rank < ranked.size(); rank++) {
      eras.put(ranked.get(rank), all[all.length - 1 - rank % all.length]);
    }
  }

  /** The age of the workers of one of the pools. */
  public WorkerEra of(String pool) {
    return Objects.requireNonNull(eras.get(pool), pool);
  }
}

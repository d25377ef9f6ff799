package io.pocoscope.calibration;

import java.util.List;
import java.util.Optional;

/**
 * Where a parameter set comes from; no time of its making, so that the same store gives the same
 * bytes.
 *
 * @param network whose history it is; empty where only unnamed answers were imported
 * @param deployment of the subgraph
 * @param block up to which it was synced
 * @param judgedAt ISO 8601, UTC: the time at which slots were judged
 * @param contentHash of all that the store holds, 32 hex digits
 * @param toolVersion of pocoscope
 * @param generated whether the history is made up, of no real market
 * @param filter which slots, in words; empty for all
 * @param seed of the random numbers behind the population; empty where a file does not say
 * @param caveats what there is to know before the figures are believed
 */
public record Provenance(
    Optional<String> network,
    Optional<String> deployment,
    Optional<Long> block,
    Optional<String> judgedAt,
    String contentHash,
    String toolVersion,
    boolean generated,
    Optional<String> filter,
    Optional<Long> seed,
    List<String> caveats) {
  public Provenance {
    caveats = List.copyOf(caveats);
  }

  /** The same with other caveats. */
  Provenance saying(List<String> otherCaveats) {
    return with(filter, otherCaveats);
  }

  /** The same of other slots. */
  Provenance filteredBy(Optional<String> otherFilter) {
    return with(otherFilter, caveats);
  }

  private Provenance with(Optional<String> otherFilter, List<String> otherCaveats) {
    return new Provenance(
        network,
        deployment,
        block,
        judgedAt,
        contentHash,
        toolVersion,
        generated,
        otherFilter,
        seed,
        otherCaveats);
  }
}

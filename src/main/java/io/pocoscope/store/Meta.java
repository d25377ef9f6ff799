package io.pocoscope.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a store holds, and how it came there.
 *
 * @param network the network's name; empty where only unnamed imports went in
 * @param endpoint where sync asked, without secrets
 * @param deployment the subgraph's deployment
 * @param blockNumber the block of the last finished sync
 * @param blockHash its hash, where known
 * @param blockTime its time
 * @param now the time at which slots are judged; empty in a store without any time
 * @param nowSource what set it
 * @param lastSync wall clock
 * @param lastImport wall clock
 */
public record Meta(
    Optional<String> network,
    Optional<String> endpoint,
    Optional<String> deployment,
    Optional<Long> blockNumber,
    Optional<String> blockHash,
    Optional<Instant> blockTime,
    Optional<Instant> now,
    Optional<String> nowSource,
    Optional<Instant> lastSync,
    Optional<Instant> lastImport) {

  /** Whether the history is made up, of no real market: a devnet names its deployments so. */
  public boolean generated() {
    return deployment.filter(name -> name.startsWith("QmGenerated")).isPresent();
  }

  /** Whether a sync has finished, so that what is absent from the store is absent at its block. */
  public boolean synced() {
    return blockNumber.isPresent();
  }
}

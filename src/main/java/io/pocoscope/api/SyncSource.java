package io.pocoscope.api;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store was last filled from.
 *
 * @param network whose history it holds, where that is known
 * @param endpoint the address as it was kept, without secrets: see {@link
 *     io.pocoscope.subgraph.Endpoint#isWhole}
 */
public record SyncSource(Optional<String> network, String endpoint) {
  /** The last finished sync's; else, of a first one that was broken off, that of its last run. */
  private static final String ENDPOINT =
      """
      select coalesce(
        (select endpoint from meta),
        (select max_by(endpoint, run) from sync_run where head_number is not null))\
      """;

  /**
   * That of a store; empty where nothing was synced into it, or nothing is there.
   *
   * @throws StoreFailure if another process holds it, or it cannot be opened
   */
  public static Optional<SyncSource> of(Path file) {
    if (Store.isNew(file)) {
      return Optional.empty();
    }
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return store
          .queryOne(ENDPOINT, row -> Optional.ofNullable(row.getString(1)))
          .map(endpoint -> new SyncSource(store.meta().network(), endpoint));
    } catch (StoreFailure.NotAStore another) {
      return Optional.empty(); // whoever opens it to write says what it is, or brings it up to date
    }
  }
}

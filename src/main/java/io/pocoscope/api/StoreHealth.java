package io.pocoscope.api;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Meta;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.sync.LastRun;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a store can be worked with, as far as is seen at once: nothing is counted or compared.
 *
 * @param writtenBy the version of DuckDB that made the file, such as {@code v1.5.6}
 * @param earlierSchema whether the next import or sync changes its tables
 * @param judged whether slots have been judged once, so that reading is fast
 * @param outdated whether rows have changed since by other means
 * @param meta where it came from
 * @param lastRun the last run of sync
 */
public record StoreHealth(
    Optional<String> writtenBy,
    boolean earlierSchema,
    boolean judged,
    boolean outdated,
    Meta meta,
    Optional<LastRun> lastRun) {
  /**
   * That of a file.
   *
   * @throws io.pocoscope.store.StoreFailure if it is not there, in use, or no store
   */
  public static StoreHealth of(Path file) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return new StoreHealth(
          Store.writtenBy(file),
          store.isOfEarlierSchema(),
          Judgement.isReadIn(store),
          Judgement.isOutdatedIn(store),
          store.meta(),
          LastRun.of(store));
    }
  }

  /** The version of DuckDB that this program has; a failure says why it cannot be loaded. */
  public static String libraryVersion() {
    return Store.libraryVersion();
  }

  /** Most memory that DuckDB takes for a command that reads, MB, beside Java's. */
  public static int memoryMegabytes() {
    return StoreLimits.forReading().memoryMegabytes();
  }
}

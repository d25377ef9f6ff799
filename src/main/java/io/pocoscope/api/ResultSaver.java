package io.pocoscope.api;

import io.pocoscope.store.SavedResult;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Keeps results in the store that they were found in; it holds the file only while it writes. */
public final class ResultSaver {
  private final Path file;
  private final Clock clock;

  public ResultSaver(Path file, Clock clock) {
    this.file = file;
    this.clock = Clock.tick(clock, Duration.ofSeconds(1));
  }

  /**
   * Tells before a long analysis whether its result could be saved now.
   *
   * @throws io.pocoscope.store.StoreFailure if the store is not there, in use, or no store
   */
  public void requireFree() {
    if (!Files.exists(file)) {
      Store.openReadOnly(file, StoreLimits.standard()).close(); // says that it is not there
    }
    Store.open(file, StoreLimits.standard()).close();
  }

  /**
   * Saves a result in place of an earlier one of that name.
   *
   * @throws io.pocoscope.store.StoreFailure if the store is in use, or the name is another table's
   */
  public void save(SavedResult result) {
    try (Store store = Store.open(file, StoreLimits.standard())) {
      store.resultTables().save(result, clock.instant());
    }
  }
}

package io.pocoscope.dataset;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A store that is there only while a data set is written. DuckDB has one thread in it: rows come
 * out of several in no order that is the same twice.
 *
 * @param file where nobody else looks
 */
record Scratch(Path file) {
  private static final int MEGABYTES = 600;

  /** Makes it, and takes it away with all that DuckDB has put beside it. */
  <T> T filledBy(Function<Store, T> work) {
    try (Store store = Store.open(file, new StoreLimits(MEGABYTES, 1))) {
      return work.apply(store);
    } finally {
      remove();
    }
  }

  /** Takes it away, where one was left behind. */
  void remove() {
    try {
      remove(file);
    } catch (IOException failure) {
      throw DataFolder.unwritable(file, failure);
    }
  }

  /** Removes a store that is of no more use, with what DuckDB has put beside it. */
  static void remove(Path store) throws IOException {
    Files.deleteIfExists(store);
    Files.deleteIfExists(store.resolveSibling(store.getFileName() + ".wal"));
    SwappedOut.of(store).remove();
  }
}

package io.pocoscope.support;

import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stores with their views. A new one is the copy of one that was made once: to define the tables
 * and views each time would be most of what many tests take.
 */
public final class TestStore {
  private static final byte[] EMPTY = makeEmpty();

  private TestStore() {}

  /** Opens a store, as a command that fills it does; makes it where there is none. */
  public static Store open(Path file) {
    make(file);
    Store store = Store.open(file, StoreLimits.standard());
    Views.install(store);
    return store;
  }

  /**
   * Makes one of no rows, where there is none.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void make(Path file) {
    if (!Files.exists(file)) {
      write(file);
    }
  }

  private static void write(Path file) {
    try {
      Files.write(file, EMPTY);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] makeEmpty() {
    try {
      Path folder = Files.createTempDirectory("pocoscope-test-store");
      Path file = folder.resolve("empty.duckdb");
      for (int i = 0; i < 2; i++) { // the second opening completes the mark of the views
        try (Store store = Store.open(file, StoreLimits.standard())) {
          Views.install(store);
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

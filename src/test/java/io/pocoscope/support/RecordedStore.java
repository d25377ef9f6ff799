package io.pocoscope.support;

import io.pocoscope.store.Store;
import java.nio.file.Path;

/** The recorded history of a real graph-node, synced over HTTP to its head. */
public final class RecordedStore {
  private RecordedStore() {}

  /** Fills a file; the store is open, and to be closed. */
  public static Store open(Path file) {
    Store store = TestStore.open(file);
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Syncing.from(subgraph.url()).into(store);
    }
    return store;
  }

  /** Fills a file and leaves it to others. */
  public static void fill(Path file) {
    open(file).close();
  }
}

package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

/** Syncs of the recorded history into stores of the test's own. */
abstract class SyncFixture {
  static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  Store store(String name) {
    return TestStore.open(folder.resolve(name + ".duckdb"));
  }

  static SyncReport sync(RecordedSubgraph from, Store into, long margin, int pageSize) {
    return Syncing.from(from.url()).margin(margin).pageSize(pageSize).into(into);
  }
}

package io.pocoscope.outcome;

import io.pocoscope.store.Store;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store of the test's own, into which partial answers are read. */
abstract class SlotFixture {
  private static final long NOW = 1_000_000;
  static final String CLOCK = "\"category\": {\"id\": \"0\", \"workClockTimeRef\": \"300\"}";

  @TempDir Path folder;
  Store store;

  @BeforeEach
  void openStore() {
    store = TestStore.open(folder.resolve("store.duckdb"));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  void read(String data) {
    AnswerFile file =
        AnswerFile.of(
            new ByteArrayInputStream(
                ("{\"data\": " + data + "}").getBytes(StandardCharsets.UTF_8)));
    Instant now = Instant.ofEpochSecond(NOW);
    new Import(store, Optional.empty(), Optional.of(now), "test").file(file, Instant.EPOCH);
  }
}

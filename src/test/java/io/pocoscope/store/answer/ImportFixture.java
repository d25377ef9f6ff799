package io.pocoscope.store.answer;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store, and answers to read into it. */
abstract class ImportFixture {
  @TempDir Path folder;
  Store store;

  @BeforeEach
  void openStore() {
    store = Store.open(folder.resolve("store.duckdb"), StoreLimits.standard());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  static String task(String status, String timestamp) {
    return "{\"data\": {\"tasks\": [{\"id\": \"0x01\", \"status\": \"%s\", \"timestamp\": \"%s\"}]}}"
        .formatted(status, timestamp);
  }

  ImportReport read(String content) {
    return read(content, Optional.empty(), Optional.empty());
  }

  ImportReport read(String content, Optional<String> network, Optional<Instant> asOf) {
    AnswerFile file =
        AnswerFile.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return new Import(store, network, asOf, "test").file(file, Instant.EPOCH);
  }

  String text(String sql) {
    return store.queryOne(sql, row -> row.getString(1));
  }
}

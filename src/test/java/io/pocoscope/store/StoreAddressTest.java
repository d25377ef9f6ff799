package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores with the names that people give files. */
class StoreAddressTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a b.duckdb", "a#b%20c", "é–ü", "it's", ":memory:", "a=b&c"})
  void aNameIsAName(String name) {
    Path file = folder.resolve(name);
    try (Store store = Store.open(file, StoreLimits.standard())) {
      store.execute("create table kept as select 1 as one");
    }
    assertThat(file).isRegularFile();
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      int kept = store.queryOne("select one from kept", row -> row.getInt(1));
      assertThat(kept).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b=c", "a?b", "a;session_init_sql_file=x"})
  void aNameThatTheDriverTakesForOptionsIsRefused(String name) {
    Path file = folder.resolve(name);
    assertThatExceptionOfType(StoreFailure.Unopenable.class)
        .isThrownBy(() -> Store.open(file, StoreLimits.standard()))
        .withMessageContaining(name)
        .withMessageContaining("';' or '?'")
        .matches(failure -> failure.exitCode() == 2, "wrong usage");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPathIsGivenWhole() {
    assertThat(StoreAddress.of(Path.of("x.duckdb")))
        .isEqualTo("jdbc:duckdb:" + Path.of("x.duckdb").toAbsolutePath());
  }
}

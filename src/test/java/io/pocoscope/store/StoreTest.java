package io.pocoscope.store;

import static io.pocoscope.support.StoreAssert.assertThatStore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNotThereIsNotCreatedByReading() {
    Path file = folder.resolve("none.duckdb");
    assertThatThrownBy(() -> Store.openReadOnly(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotThere.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileOfAnotherKindIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "my notes");
    assertThatThrownBy(() -> Store.open(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class)
        .hasMessageContaining("no DuckDB file");
    assertThat(file).hasContent("my notes");
  }

  @Test
  void aFileThatDuckDbCouldReadButIsNoStoreIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), "{\"data\": {\"tasks\": []}}");
    assertThatThrownBy(() -> Store.open(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class);
    assertThatThrownBy(() -> Store.openReadOnly(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class);
  }

  /** As {@code head -c} leaves one, or a copy that found the disk full. */
  @ParameterizedTest
  @ValueSource(ints = {100, 4096, 8192, 12_288, 100_000})
  void aFileThatIsCutOffIsBadData(int bytes) throws IOException {
    Path whole = folder.resolve("whole.duckdb");
    TestStore.open(whole).close();
    Path cut = folder.resolve("cut.duckdb");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), bytes));
    assertThatThrownBy(() -> Store.openReadOnly(cut, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.Damaged.class)
        .hasMessageContaining("import or sync anew, into another file");
    assertThatThrownBy(() -> Store.open(cut, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.Damaged.class);
    assertThat(cut).hasSize(bytes);
  }

  @Test
  void aNameThatMeansSomethingToDuckDbIsAFileAllTheSame() {
    Path file = folder.resolve(":memory:");
    Store.open(file, StoreLimits.standard()).close();
    assertThat(file).isRegularFile();
  }

  /** Whatever version of DuckDB fills it: the version of the format stands behind the mark. */
  @Test
  void otherToolsReadTheFileWithDuckDbFromVersion010On() throws IOException {
    Path file = folder.resolve("format.duckdb");
    Store.open(file, StoreLimits.standard()).close();
    ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(head.getLong(12)).isEqualTo(64);
  }

  /** Made by DuckDB 2.0.0 on its own, in its newer format. */
  @Test
  void aFileThatDuckDb2HasMadeIsNamedAsSuch() throws IOException {
    Path file = folder.resolve("newer.duckdb");
    try (InputStream packed = StoreTest.class.getResourceAsStream("made-by-duckdb-2.duckdb.gz");
        InputStream made = new GZIPInputStream(packed)) {
      Files.copy(made, file);
    }
    assertThat(DuckDbFile.writtenBy(file)).contains("v2.0.0");
    assumeTrue(driver().startsWith("v1."), "this driver reads that format");
    assertThatThrownBy(() -> Store.openReadOnly(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.OtherFormat.class)
        .hasMessageContaining("was made by DuckDB v2.0.0");
  }

  private String driver() {
    Path file = folder.resolve("own.duckdb");
    Store.open(file, StoreLimits.standard()).close();
    return DuckDbFile.writtenBy(file).orElseThrow();
  }

  @Test
  void aDatabaseOfSomebodyElseIsLeftAlone() throws SQLException {
    Path file = folder.resolve("other.duckdb");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute("create table mine (i integer)");
    }
    assertThatThrownBy(() -> Store.open(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class)
        .hasMessageContaining("other tables");
  }

  @Test
  void aStoreOfANewerVersionIsRefused() {
    Path file = folder.resolve("store.duckdb");
    try (Store store = Store.open(file, StoreLimits.standard())) {
      store.execute("insert into schema_migration values (99, '099-future.sql')");
    }
    assertThatThrownBy(() -> Store.openReadOnly(file, StoreLimits.standard()))
        .isInstanceOf(StoreFailure.NotAStore.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> Store.open(folder.resolve("no/such/store.duckdb"), StoreLimits.standard()))
        .isInstanceOf(StoreFailure.Unopenable.class)
        .hasMessageContaining("no/such");
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    try (Store store = Store.open(folder.resolve("store.duckdb"), StoreLimits.standard())) {
      assertThatThrownBy(
              () ->
                  store.inTransaction(
                      () -> {
                        Loader loader = store.loader();
                        loader.add(Row.of(Table.ACCOUNT, "0x01"));
                        loader.merge();
                        throw new IllegalStateException("in the middle");
                      }))
          .hasMessage("in the middle");
      assertThatStore(store).hasRows("account", 0);
    }
  }

  @Test
  void duckDbIsAlwaysToldWhatItMayUse() {
    try (Store store = Store.open(folder.resolve("store.duckdb"), new StoreLimits(100, 1))) {
      assertThatStore(store).value("select current_setting('memory_limit')").isEqualTo("95.3 MiB");
      assertThatStore(store).value("select current_setting('threads')").isEqualTo("1");
      assertThatStore(store)
          .value("select current_setting('temp_directory')")
          .endsWith("store.duckdb.tmp");
    }
  }

  @Test
  void tooLittleMemoryIsNamed() {
    try (Store store = Store.open(folder.resolve("store.duckdb"), new StoreLimits(64, 1))) {
      store.allowMemory(1);
      String greedy = "select list(repeat('x', 1000) || range) from range(100000)";
      assertThatThrownBy(() -> store.query(greedy, row -> row.getString(1)))
          .isInstanceOf(StoreFailure.NoMemory.class);
      assertThatThrownBy(() -> store.queryOfUser(greedy, row -> row.getString(1)))
          .isInstanceOf(StoreFailure.NoMemory.class)
          .hasMessageContaining("look at fewer slots");
    }
  }

  @Test
  void aStatementThatWouldNeverEndCanBeStopped() {
    Path file = folder.resolve("store.duckdb");
    Store.open(file, StoreLimits.standard()).close();
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      String endless = "select count(*) from range(1000000000000) a, range(1000000000000) b";
      Thread stopping = new Thread(() -> stopUntilInterrupted(store));
      stopping.start();
      assertThatThrownBy(() -> store.scanOfUser(endless, row -> row.next()))
          .isInstanceOf(StoreFailure.Stopped.class)
          .satisfies(stopped -> assertThat(((StoreFailure) stopped).exitCode()).isEqualTo(5));
      stopping.interrupt();
    }
  }

  private static void stopUntilInterrupted(Store store) {
    while (!Thread.interrupted()) {
      store.stop();
      Thread.onSpinWait();
    }
  }
}

package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export or import that is killed leaves what was there, and the next one mends the rest. */
@Tag("slow")
class DataSetKillIT {
  private static final String NAME = "history";

  @TempDir private static Path shared;

  @TempDir Path folder;
  private Cli cli;
  private Path data;

  @BeforeAll
  static void fillStore() {
    MarketStore.open(filled(), MarketSettings.defaults().withSize(2000, 3)).close();
  }

  private static Path filled() {
    return shared.resolve("filled.duckdb");
  }

  @BeforeEach
  void copyStore() throws IOException {
    cli = new Cli(folder);
    data = folder.resolve(NAME);
    Files.copy(filled(), cli.store());
  }

  /** After so many files of the 39. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 35, 39})
  void aFirstExportIsBegunAnewByTheSameCommand(int files) throws Exception {
    boolean killed = kill(() -> parquetFiles() >= files, "export", "--data", NAME);
    if (killed && !Files.exists(manifest())) {
      Cli.Run run = cli.run("--db", folder.resolve("none.duckdb"), "import", data);
      assertThat(run.exitCode()).as(run.err()).isIn(2, 7); // 2: not even the folder was ours yet
      assertThat(run.err()).hasLineCount(1);
      assertThat(folder.resolve("none.duckdb")).doesNotExist();
      cli.ok("export", "--data", data);
    }
    requireWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--since-last", "--force"})
  void whatWasThereStaysUntilTheNewIsWhole(String how) throws Exception {
    cli.ok("export", "--data", data);
    int killed = 0;
    for (int files : new int[] {1, 5, 20, 38}) {
      changeEveryTable();
      String before = Files.readString(manifest());
      long there = parquetFiles();
      if (kill(() -> parquetFiles() >= there + files, "export", "--data", NAME, how)) {
        killed++;
      }
      String left = Files.readString(manifest());
      String back = hashes(imported());
      if (left.equals(before)) {
        assertThat(back).isNotEqualTo(hashes(cli.store()));
      }
      cli.ok("export", "--data", data, how);
      requireWhole();
    }
    assertThat(killed).as("shots that hit").isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3_000_000, 9_000_000})
  void anImportLeavesNoStoreUntilItIsWhole(long bytes) throws Exception {
    cli.ok("export", "--data", data);
    Path back = folder.resolve("killed.duckdb");
    Path part = folder.resolve("killed.duckdb.part");
    boolean killed =
        kill(() -> size(part) >= bytes && size(part) >= 0, "--db", back.toString(), "import", NAME);
    if (killed && !Files.exists(back)) {
      cli.ok("--db", back, "import", data);
    }
    assertThat(hashes(back)).isEqualTo(hashes(cli.store()));
    assertThat(part).doesNotExist();
  }

  @Test
  void whatAKilledImportHadSwappedOutGoesWithTheNext() throws Exception {
    cli.ok("export", "--data", data);
    Path back = leftByAKilledImport();
    cli.ok("--db", back, "import", data);
    assertThat(hashes(back)).isEqualTo(hashes(cli.store()));
    assertThat(back.getParent().toFile().list()).containsExactly("back.duckdb");
  }

  @Test
  void whatAKilledImportHadSwappedOutGoesWithTheNextThoughThatFails() throws Exception {
    cli.ok("export", "--data", data);
    Files.delete(data.resolve("deal/deal-1.parquet"));
    Path back = leftByAKilledImport();
    assertThat(cli.run("--db", back, "import", data).exitCode()).isEqualTo(7);
    assertThat(back.getParent()).isEmptyDirectory();
  }

  /** As one leaves it that is killed while it swaps, which no shot hits every time. */
  private Path leftByAKilledImport() throws IOException {
    Path back = Files.createDirectory(folder.resolve("new")).resolve("back.duckdb");
    Files.writeString(folder.resolve("new/back.duckdb.part"), "half a store");
    Path swapped = Files.createDirectory(folder.resolve("new/back.duckdb.part.tmp"));
    Files.writeString(swapped.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "swapped out");
    Files.writeString(Files.createDirectory(swapped.resolve("in")).resolve("it"), "swapped out");
    return back;
  }

  @Test
  void twoImportsIntoOneStoreDoNotMeet() throws Exception {
    cli.ok("export", "--data", data);
    Path back = folder.resolve("back.duckdb");
    Path part = folder.resolve("back.duckdb.part");
    Launched.Running first = launched("--db", back.toString(), "import", NAME);
    waitUntil(first, () -> size(part) > 0);
    Cli.Run second = cli.run("--db", back, "import", data);
    assertThat(second.exitCode()).as(second.err()).isEqualTo(6);
    assertThat(second.err()).hasLineCount(1).contains("by another process");
    assertThat(first.finish().exitCode()).isZero();
    assertThat(hashes(back)).isEqualTo(hashes(cli.store()));
  }

  /** Whether it was shot before its end. */
  private boolean kill(BooleanSupplier when, String... arguments) throws Exception {
    Launched.Running running = launched(arguments);
    waitUntil(running, when);
    boolean alive = running.process().isAlive();
    running.process().destroyForcibly().waitFor();
    return alive;
  }

  private Launched.Running launched(String... arguments) throws IOException {
    Stream<String> db =
        arguments[0].equals("--db") ? Stream.of() : Stream.of("--db", cli.store().toString());
    return new Launched(folder)
        .start(Stream.concat(db, Stream.of(arguments)).toArray(String[]::new));
  }

  private static void waitUntil(Launched.Running running, BooleanSupplier when)
      throws InterruptedException {
    while (running.process().isAlive() && !when.getAsBoolean()) {
      Thread.sleep(2);
    }
  }

  private void changeEveryTable() {
    try (Store store = TestStore.open(cli.store())) {
      store.execute("update deal set trust = trust + 1");
      store.execute("update task set deal = deal, \"index\" = \"index\" + 1");
      store.execute("update reward set value = value + 1");
      store.execute("insert into unjudged values (null, null)");
      new Judgement(store).renew();
    }
  }

  private void requireWhole() throws IOException {
    assertThat(hashes(imported())).isEqualTo(hashes(cli.store()));
    long named = Stream.of(Files.readString(manifest()).split("\"path\"", -1)).skip(1).count();
    assertThat(parquetFiles()).isEqualTo(named);
  }

  private Path imported() throws IOException {
    Path back = folder.resolve("back.duckdb");
    Files.deleteIfExists(back);
    cli.ok("--db", back, "import", data);
    return back;
  }

  private String hashes(Path store) {
    JsonNode tables = cli.ok("--db", store, "status", "--format", "json").json().get("tables");
    assertThat(tables).isNotEmpty();
    return tables.toString();
  }

  private Path manifest() {
    return data.resolve("manifest.json");
  }

  private long parquetFiles() {
    if (!Files.exists(data)) {
      return -1;
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    } catch (IOException | UncheckedIOException moving) {
      return -1; // a folder that goes while it is looked at
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException notThere) {
      return -1;
    }
  }
}

package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code devnet --to-parquet}: a made-up history goes into a data set, and nobody serves it. */
class DevnetParquetTest {
  private static final List<String> MARKET =
      List.of("--deals", "12", "--seed", "3", "--hidden-share", "0.3");

  @TempDir private static Path once;
  private static Path made;
  private static Cli.Run making;

  @TempDir private Path folder;

  private Cli cli;
  private Path data;

  /** The market written once, for all who only look at it. */
  @BeforeAll
  static void writeOnce() {
    made = once.resolve("history");
    making = write(new Cli(once), "--to-parquet", made);
  }

  @BeforeEach
  void start() {
    cli = new Cli(folder);
    data = folder.resolve("history");
  }

  @Test
  void whatItSaysIsThatAllIsWrittenAndMadeUp() throws IOException {
    assertThat(making.err()).contains("40 of 40 tables changed").contains("of no real market");
    JsonNode manifest = new ObjectMapper().readTree(made.resolve("manifest.json").toFile());
    assertThat(manifest.get("generated").asBoolean()).isTrue();
  }

  @Test
  @Tag("slow")
  void itIsAsTheSameHistoryServedAndSynced() throws IOException {
    write(cli, "--hostile", "--to-parquet", data);
    Path back = folder.resolve("back.duckdb");
    cli.ok("--db", back, "import", data);
    assertThat(cli.run("--db", back, "status", "--verify").exitCode()).isZero();

    Path dump = folder.resolve("dump.jsonl");
    write(cli, "--hostile", "--dump", dump);
    History history = HistoryFile.read(dump, ApiSchema.ofPoco());
    try (DevnetServer server = DevnetServer.start(0, "market", new GraphNode(history));
        Store synced = TestStore.open(folder.resolve("synced.duckdb"));
        Store imported = Store.openReadOnly(back, StoreLimits.standard())) {
      Syncing.from(server.url()).into(synced);
      assertThat(ContentHash.byTableOfRows(imported)).isEqualTo(ContentHash.byTableOfRows(synced));
      for (String books : List.of("beyond", "unresolved")) {
        assertThat(rows(imported, books)).as(books).isEqualTo(rows(synced, books));
      }
      String meta = "(select deployment, block_number, block_hash, block_time, \"now\" from meta)";
      assertThat(rows(imported, meta)).isEqualTo(rows(synced, meta));
      assertThat(rows(imported, "slot")).isEqualTo(rows(synced, "slot"));
      assertThat(rows(imported, "beyond")).isNotEmpty();
    }
  }

  @Test
  void theTruthIsWhatIsJudgedOfEverySlot() {
    try (Store store = TestStore.open(folder.resolve("any.duckdb"))) {
      String columns = "slot, deal, \"index\", outcome, cause";
      List<String> truth = read(store, columns, "truth", "true");
      assertThat(truth).hasSizeGreaterThan(30);
      assertThat(read(store, columns, "slot", "true")).isEqualTo(truth);
      assertThat(read(store, "slot", "slot", "hidden_failure"))
          .isNotEmpty()
          .isEqualTo(
              read(
                  store,
                  "slot",
                  "truth",
                  "outcome = 'COMPLETED' and hidden_evidence = 'result-digest'"));
      assertThat(read(store, "slot", "truth", "(party is null) <> (actor is null) or task is null"))
          .isEmpty();
    }
  }

  @Test
  void theSameOptionsGiveTheSameBytesAndWhatAKilledOneLeftGoes() throws IOException {
    Files.createDirectories(data.resolve("truth"));
    Files.writeString(data.resolve(".pocoscope-data-set"), "");
    Files.writeString(data.resolve(".pocoscope-scratch.duckdb"), "half a store");
    Files.writeString(data.resolve(".pocoscope-scratch.duckdb.wal"), "half a store");
    Files.writeString(data.resolve("truth/truth-1.parquet"), "half a file");
    write(cli, "--to-parquet", data);
    assertThat(files(data)).isEqualTo(files(made)).hasSize(42);
  }

  @Test
  void anEarlierOneStays() throws IOException {
    SortedMap<String, String> before = files(made);
    Cli.Run refused = cli.run("devnet", "--deals", "2", "--to-parquet", made);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(refused.err()).hasLineCount(1).contains("holds a data set", "--force");
    assertThat(refused.err()).doesNotContain("--since-last");
    assertThat(files(made)).isEqualTo(before);
  }

  @Test
  @Tag("slow")
  void byForceItGoes() throws IOException {
    cli.ok("devnet", "--deals", "2", "--to-parquet", data);
    assertThat(cli.ok("devnet", "--deals", "3", "--to-parquet", data, "--force").err())
        .contains("export 2");
    assertThat(files(data))
        .containsKey("deal/deal-2.parquet")
        .doesNotContainKey("deal/deal-1.parquet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--load x.jsonl",
        "--dump x.jsonl",
        "--truth x.jsonl",
        "--boost-deals 3",
        "--port 8000",
        "--schedulers",
        "--fail 0.1",
        "--latency 5ms",
        "--advance 1s",
        "--advance 1s --reorg-every 3"
      })
  void whatIsAboutServingIsRefused(String line) {
    Object[] all =
        Stream.concat(Stream.of("devnet", "--to-parquet", data), Stream.of(line.split(" ", -1)))
            .toArray();
    Cli.Run run = cli.run(all);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).contains("--to-parquet", line.split(" ", -1)[0]);
    assertThat(data).doesNotExist();
  }

  @Test
  void noFolderIsRefused() {
    Cli.Run run = cli.run("devnet", "--to-parquet", "");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1);
  }

  private static Cli.Run write(Cli cli, Object... how) {
    return cli.ok(
        Stream.of(Stream.of("devnet"), MARKET.stream(), Stream.of(how))
            .flatMap(each -> each)
            .toArray());
  }

  /** Columns of the rows of a table of what was written once. */
  private static List<String> read(Store store, String columns, String table, String which) {
    return rows(
        store,
        String.format(
            Locale.ROOT,
            "(select %s from read_parquet('%s/%s/*') where %s)",
            columns,
            made,
            table,
            which));
  }

  /** The rows of a table as texts, sorted. */
  private static List<String> rows(Store store, String table) {
    return store.query(
        "select shown::varchar from (select shown from " + table + " shown) order by 1",
        row -> row.getString(1));
  }

  private static SortedMap<String, String> files(Path data) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            data.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}

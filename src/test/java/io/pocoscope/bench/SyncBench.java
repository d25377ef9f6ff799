package io.pocoscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast a sync is, each time as a ratio to something slower of the same run. */
final class SyncBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ROWS = 5_000_000;
  private static final long PLAIN_ROWS = 50_000;
  private static final int SLOTS_PER_DEAL = 5;

  /** As many as an unchanged sync compares, and then some. */
  private static final long RECENT_BLOCKS = 5_000;

  private SyncBench() {}

  /**
   * Behind 50 ms: eight ranges at once against a pull that asks, stores and asks, as the first
   * version did, and against today's single range, which stores while it asks.
   */
  static void latency() throws Exception {
    try (TempFolder folder = TempFolder.create();
        OtherProcess server = OtherProcess.start(MarketServer.class, "4000", "5", "50")) {
      sync(folder, server.url(), "--parallel", "8"); // the server is as warm for each of them
      MostMemory.inAProcessOfItsOwn(
          SequentialPullMain.class, server.url(), folder.resolve("sequential.duckdb"));
      Synced one = sync(folder, server.url(), "--parallel", "1");
      Synced eight = sync(folder, server.url(), "--parallel", "8");
      double sequential =
          Double.parseDouble(Files.readString(folder.resolve("sequential.duckdb.seconds")));
      System.out.printf(
          "behind 50 ms: %,d rows; asking and storing by turns %.1f s, one range %.1f s, eight %.1f"
              + " s: %.1f times as fast as the first (wanted: 5), %.1f as the second%n",
          one.rows(),
          sequential,
          one.seconds(),
          eight.seconds(),
          sequential / eight.seconds(),
          one.seconds() / eight.seconds());
    }
  }

  /** Rows a second, against a pager of one loop. */
  static void rows() throws Exception {
    try (TempFolder folder = TempFolder.create();
        OtherProcess server = OtherProcess.start(PreparedPages.class, "" + ROWS)) {
      double plain = PlainPager.rowsPerSecond(server.url(), folder.resolve("plain.db"), PLAIN_ROWS);
      Synced synced = sync(folder, server.url(), "--parallel", "4");
      double perSecond = synced.rows() / synced.seconds();
      System.out.printf(
          "%,d rows in %.1f s: %,.0f rows/s (wanted: 50,000); a plain pager: %,.0f rows/s, so %.1f"
              + " times as fast (wanted: 5)%n",
          synced.rows(), synced.seconds(), perSecond, plain, perSecond / plain);
      System.out.printf(
          "resident at most: %d MB (wanted: at most 1024)%n", synced.mostResidentMegabytes());
    }
  }

  /**
   * A history of a million slots, or {@code -Dslots}, of which nothing is new but empty blocks. The
   * store is filled without a sync; the first one verifies it, the next need not.
   */
  static void unchanged() throws Exception {
    try (TempFolder folder = TempFolder.create()) {
      unchanged(folder.resolve("market.duckdb"));
    }
  }

  private static void unchanged(Path file) throws Exception {
    int deals = Integer.getInteger("slots", 1_000_000) / SLOTS_PER_DEAL;
    long head;
    long slots;
    try (Store store =
        MarketStore.open(file, MarketSettings.defaults().withSize(deals, SLOTS_PER_DEAL))) {
      head = store.meta().blockNumber().orElseThrow();
      slots = store.queryOne("select tasks_count from protocol", row -> row.getLong(1));
    }
    String since = Long.toString(Math.max(0, head - RECENT_BLOCKS));
    try (OtherProcess server =
        OtherProcess.start(8, RecentServer.class, "" + deals, "" + SLOTS_PER_DEAL, since)) {
      System.out.printf("%,d slots, verified: %s%n", slots, again(file, server.url()));
      for (int times = 0; times < 3; times++) {
        System.out.printf("nothing new: %s (wanted: 3 s)%n", again(file, server.url()));
      }
    }
  }

  /** Without a report, whose hashes read every row. */
  private static String again(Path file, URI url) throws Exception {
    long begun = System.nanoTime();
    int exitCode = start(file, url, "--parallel", "4").waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return store.queryOne(
          "select block_number, rows, requests, seconds, discrepancies from sync_run order by run"
              + " desc limit 1",
          row ->
              String.format(
                  Locale.ROOT,
                  "%.1f s, exit code %d, to block %d, %d rows, %d requests in %.1f s, %d"
                      + " discrepancies",
                  seconds,
                  exitCode,
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  row.getDouble(4),
                  row.getLong(5)));
    }
  }

  private static Synced sync(TempFolder folder, URI url, String... options) throws Exception {
    return into(
        Files.createTempDirectory(folder.path(), "sync").resolve("bench.duckdb"), url, options);
  }

  private static Synced into(Path file, URI url, String... options) throws Exception {
    Path report = file.resolveSibling("report.json");
    List<String> withReport = new ArrayList<>(List.of(options));
    withReport.addAll(List.of("--report", report.toString()));
    Process process = start(file, url, withReport.toArray(String[]::new));
    long resident = 0;
    while (process.isAlive()) {
      resident = Math.max(resident, OtherProcess.mostResident(process));
      Thread.sleep(100);
    }
    JsonNode told = JSON.readTree(report.toFile());
    long rows = 0;
    for (JsonNode table : told.path("tables")) {
      rows += table.path("rows").asLong();
    }
    return new Synced(rows, told.path("seconds").asDouble(), resident);
  }

  private static Process start(Path file, URI url, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of("pocoscope").toAbsolutePath().toString(),
                "--db",
                file.toString(),
                "--quiet",
                "sync",
                "--network",
                "generated",
                "--margin",
                "0",
                "--endpoint",
                url.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private record Synced(long rows, double seconds, long mostResidentMegabytes) {}
}

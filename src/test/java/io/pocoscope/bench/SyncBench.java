package io.pocoscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How fast a sync is, each time as a ratio to something slower of the same run. */
final class SyncBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ROWS = 5_000_000;
  private static final long PLAIN_ROWS = 50_000;

  private SyncBench() {}

  /** Behind 50 ms: eight ranges at once against one after the other. */
  static void latency() throws Exception {
    try (OtherProcess server = OtherProcess.start(MarketServer.class, "4000", "5", "50")) {
      Path folder = Files.createTempDirectory("pocoscope-bench");
      Synced one = sync(folder, server.url(), "--parallel", "1");
      Synced eight = sync(folder, server.url(), "--parallel", "8");
      System.out.printf(
          "behind 50 ms: %,d rows; one range %.1f s, eight %.1f s: %.1f times as fast (wanted: 5)%n",
          one.rows(), one.seconds(), eight.seconds(), one.seconds() / eight.seconds());
    }
  }

  /** Rows a second, against a pager of one loop. */
  static void rows() throws Exception {
    try (OtherProcess server = OtherProcess.start(PreparedPages.class, "" + ROWS)) {
      Path folder = Files.createTempDirectory("pocoscope-bench");
      double plain = PlainPager.rowsPerSecond(server.url(), folder.resolve("plain.db"), PLAIN_ROWS);
      Synced synced = sync(folder, server.url(), "--parallel", "4");
      double perSecond = synced.rows() / synced.seconds();
      System.out.printf(
          "%,d rows in %.1f s: %,.0f rows/s (wanted: 50,000); a plain pager: %,.0f rows/s, so %.1f times as fast (wanted: 5)%n",
          synced.rows(), synced.seconds(), perSecond, plain, perSecond / plain);
      System.out.printf(
          "resident at most: %d MB (wanted: at most 1024)%n", synced.mostResidentMegabytes());
    }
  }

  /** A history of 200 000 slots of which nothing is new, against the sync that pulled it. */
  static void unchanged() throws Exception {
    try (OtherProcess server = OtherProcess.start(MarketServer.class, "40000", "5")) {
      Path folder = Files.createTempDirectory("pocoscope-bench");
      Path file = folder.resolve("market.duckdb");
      Synced first = into(file, server.url(), "--parallel", "4");
      long begun = System.nanoTime();
      // Without a report, whose hashes read every row.
      start(file, server.url(), "--parallel", "4").waitFor();
      double again = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          "%,d rows: %.1f s at first, %.1f s again with nothing new%n",
          first.rows(), first.seconds(), again);
    }
  }

  private static Synced sync(Path folder, URI url, String... options) throws Exception {
    return into(Files.createTempDirectory(folder, "sync").resolve("bench.duckdb"), url, options);
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
                "bench",
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

package io.pocoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code devnet --dump} takes, and how that grows; with {@code -Dbefore=FOLDER}, as for {@link
 * BeforeAndAfter}, beside an earlier build, in turns. {@code -Dslots=N,N} how great the histories
 * are (20000,100000,500000), {@code -Drounds=N} how often (3), {@code -Dgzip=true} compressed.
 */
final class DumpBench {
  private static final Path NOW = Path.of("target", "pocoscope.jar").toAbsolutePath();
  private static final int SLOTS_PER_DEAL = 5;

  private DumpBench() {}

  static void run() throws IOException, InterruptedException {
    String before = System.getProperty("before", "");
    System.out.printf(
        "%10s %-6s %8s %8s %10s %6s%n", "slots", "", "s", "cpu s", "cpu us/slot", "MB");
    for (String slots : Bench.option("slots", "20000,100000,500000").split(",", -1)) {
      compare(
          Integer.parseInt(slots),
          before.isEmpty() ? List.of() : List.of(Path.of(before, "target", "pocoscope.jar")));
    }
  }

  /** Beside no other build, or one. */
  private static void compare(int slots, List<Path> before)
      throws IOException, InterruptedException {
    List<Spent> earlier = new ArrayList<>();
    List<Spent> later = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      for (Path program : before) {
        earlier.add(dump(program.toAbsolutePath(), slots));
      }
      later.add(dump(NOW, slots));
    }
    print(slots, "now", later);
    if (!earlier.isEmpty()) {
      print(slots, "before", earlier);
      System.out.printf(
          Locale.ROOT,
          "%10d %-6s %8.3f %8.3f%n",
          slots,
          "ratio",
          Spent.median(later).seconds() / Spent.median(earlier).seconds(),
          Spent.median(later).processor() / Spent.median(earlier).processor());
    }
  }

  /**
   * As the launcher starts it; on the disk, for the memory that holds a folder may be too small.
   */
  private static Spent dump(Path program, int slots) throws IOException, InterruptedException {
    Path file =
        Path.of("target", Boolean.getBoolean("gzip") ? "dump.jsonl.gz" : "dump.jsonl")
            .toAbsolutePath();
    try {
      return Spent.by(
          file.getParent(),
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-Xshare:auto",
              "-Xmx3g",
              "-jar",
              program.toString(),
              "devnet",
              "-q",
              "--deals",
              Integer.toString(slots / SLOTS_PER_DEAL),
              "--dump",
              file.toString()));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void print(int slots, String which, List<Spent> rounds) {
    Spent median = Spent.median(rounds);
    System.out.printf(
        Locale.ROOT,
        "%10d %-6s %8.2f %8.2f %10.1f %6d%n",
        slots,
        which,
        median.seconds(),
        median.processor(),
        median.processor() * 1e6 / slots,
        median.megabytes());
  }
}

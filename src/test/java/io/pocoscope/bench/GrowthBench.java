package io.pocoscope.bench;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the time of commands grows with the history: in stores of several sizes, the time to a slot,
 * and the power of the size that the time grew with since the one before (1: in proportion, 0: not
 * at all). {@code -Dstores=FILE,FILE} are stores that this build has judged, the smallest first;
 * otherwise some are made up, of {@code -Dslots=N,N} slots (20000,200000); {@code -Donly=WORD} only
 * commands with that word.
 */
final class GrowthBench {
  private GrowthBench() {}

  static void run() throws Exception {
    try (TempFolder folder = TempFolder.create()) {
      List<Sized> stores = new ArrayList<>();
      for (Path file : stores(folder)) {
        stores.add(Sized.of(file));
      }
      for (String name : commands(stores.get(0)).keySet()) {
        if (name.contains(System.getProperty("only", ""))) {
          compare(folder, name, stores);
        }
      }
    }
  }

  private static List<Path> stores(TempFolder folder) throws Exception {
    String given = System.getProperty("stores", "");
    if (!given.isEmpty()) {
      return Arrays.stream(given.split(",", -1)).map(Path::of).map(Path::toAbsolutePath).toList();
    }
    List<Path> made = new ArrayList<>();
    for (String slots : Bench.option("slots", "20000,200000").split(",", -1)) {
      Path file = folder.resolve(slots + ".duckdb");
      MarketStoreMain.main(new String[] {file.toString(), slots});
      made.add(file);
    }
    return made;
  }

  /** Those whose time is compared, and the look at one slot, which should not grow at all. */
  private static Map<String, List<String>> commands(Sized store) {
    Map<String, List<String>> all = new LinkedHashMap<>(BeforeAndAfter.commands());
    all.remove("--help");
    all.put("show TASK", List.of("show", store.task()));
    return all;
  }

  private static void compare(TempFolder folder, String name, List<Sized> stores)
      throws IOException, InterruptedException {
    double slotsBefore = Double.NaN;
    double secondsBefore = Double.NaN;
    for (Sized store : stores) {
      List<String> words =
          BeforeAndAfter.words(BeforeAndAfter.AFTER, store.file(), commands(store).get(name));
      Spent.by(folder.path(), words); // the file's pages come into the system's cache
      Spent spent = Spent.by(folder.path(), words);
      System.out.printf(
          Locale.ROOT,
          "%-24s %9d slots %8.2f s %8.2f µs/slot %6d MB  power %.2f%n",
          name,
          store.slots(),
          spent.seconds(),
          spent.seconds() / store.slots() * 1e6,
          spent.megabytes(),
          Math.log(spent.seconds() / secondsBefore) / Math.log(store.slots() / slotsBefore));
      slotsBefore = store.slots();
      secondsBefore = spent.seconds();
    }
  }

  /**
   * A store.
   *
   * @param slots how many it holds
   * @param task the id of one of its tasks
   */
  private record Sized(Path file, long slots, String task) {
    static Sized of(Path file) throws IOException {
      if (!Files.exists(file)) {
        throw new IOException("no store " + file);
      }
      try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
        return store.queryOne(
            "select (select count(*) from slot_fate), (select min(id) from task)",
            row -> new Sized(file, row.getLong(1), row.getString(2)));
      }
    }
  }
}

package io.pocoscope.bench;

import io.pocoscope.dataset.DataSet;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.TableEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the data set of a made-up market's store takes: an export, an import of it, and an export
 * {@code --since-last} of what has not changed, beside DuckDB's plain copies of the same tables, in
 * turns. {@code -Dslots=N,N} how great the histories are (1000000), {@code -Drounds=N} how often
 * (3): medians are printed.
 */
final class DataSetBench {
  private static final Path HOME = Path.of("").toAbsolutePath();

  private DataSetBench() {}

  static void run() throws IOException, InterruptedException {
    System.out.printf(
        "%10s %-14s %11s %8s %8s %11s %6s   ratios: s, cpu, MB%n",
        "slots", "", "rows", "s", "cpu s", "rows/s", "MB");
    for (String slots : Bench.option("slots", "1000000").split(",", -1)) {
      try (TempFolder folder = TempFolder.create()) {
        Path store = folder.resolve("market.duckdb");
        MostMemory.inAProcessOfItsOwn(MarketStoreMain.class, store, slots);
        // The first start of all makes the archive of classes that the others begin with.
        Spent.by(folder.path(), List.of(HOME.resolve("pocoscope").toString(), "--version"));
        print(slots, rounds(store, folder));
      }
    }
  }

  private static List<Round> rounds(Path store, TempFolder folder)
      throws IOException, InterruptedException {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("rounds", 3); i++) {
      try (TempFolder own = new TempFolder(Files.createDirectory(folder.resolve("round")))) {
        rounds.add(round(store, own));
      }
    }
    return rounds;
  }

  private static Round round(Path store, TempFolder folder)
      throws IOException, InterruptedException {
    Spent exported = ours(folder, store, "export", "--data", "history");
    Manifest manifest = DataSet.at(folder.resolve("history")).manifest();
    return new Round(
        manifest,
        plain(folder, store, manifest),
        exported,
        ours(folder, folder.resolve("back.duckdb"), "import", "history"),
        ours(folder, store, "export", "--data", "history", "--since-last"));
  }

  private static Spent ours(TempFolder folder, Path store, String... command)
      throws IOException, InterruptedException {
    List<String> words = BeforeAndAfter.launched(HOME, command);
    words.addAll(List.of("-q", "--db", store.toString()));
    return Spent.by(folder.path(), words);
  }

  private static Spent plain(TempFolder folder, Path store, Manifest manifest)
      throws IOException, InterruptedException {
    List<String> words =
        JavaCommand.of(
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"),
            PlainCopiesMain.class,
            store,
            Files.createDirectory(folder.resolve("plain")));
    manifest.tables().forEach(table -> words.add(table.name()));
    return Spent.by(folder.path(), words);
  }

  private static void print(String slots, List<Round> rounds) {
    Spent plain = median(rounds, Round::plain);
    Manifest manifest = rounds.get(0).manifest();
    long all = manifest.tables().stream().mapToLong(TableEntry::rows).sum();
    print(slots, "plain copies", all, plain, plain);
    print(slots, "export", all, median(rounds, Round::exported), plain);
    print(slots, "import", imported(manifest), median(rounds, Round::imported), plain);
    print(slots, "--since-last", all, median(rounds, Round::unchanged), plain);
  }

  /** All but those of views, which an import judges anew. */
  private static long imported(Manifest manifest) {
    return manifest.tables().stream()
        .filter(table -> !table.kind().equals("view"))
        .mapToLong(TableEntry::rows)
        .sum();
  }

  private static Spent median(List<Round> rounds, Function<Round, Spent> step) {
    return Spent.median(rounds.stream().map(step).toList());
  }

  private static void print(String slots, String step, long rows, Spent spent, Spent plain) {
    System.out.printf(
        Locale.ROOT,
        "%10s %-14s %11d %8.2f %8.2f %11.0f %6d   %.2f %.2f %.2f%n",
        slots,
        step,
        rows,
        spent.seconds(),
        spent.processor(),
        rows / spent.seconds(),
        spent.megabytes(),
        spent.seconds() / plain.seconds(),
        spent.processor() / plain.processor(),
        (double) spent.megabytes() / plain.megabytes());
  }

  /** What each step took once, and what was exported. */
  private record Round(
      Manifest manifest, Spent plain, Spent exported, Spent imported, Spent unchanged) {}
}

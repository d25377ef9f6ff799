package io.pocoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Commands of this build beside those of an earlier one, on the same history, in turns: ratios of
 * time and memory. {@code -Dbefore=FOLDER} is the earlier program ({@code target/pocoscope.jar}
 * below it), {@code -Dstore=FILE} a store that it has filled, {@code -Dpool=ID} a pool to be shown;
 * {@code -Drounds=N} how often (3), {@code -Donly=WORD} only commands with that word.
 */
final class BeforeAndAfter {
  static final Path AFTER = Path.of("target", "pocoscope.jar").toAbsolutePath();

  private BeforeAndAfter() {}

  static void run() throws Exception {
    if (System.getProperty("before", "").isEmpty()) {
      System.out.println("names no earlier program: -Dbefore=FOLDER -Dstore=FILE");
      return;
    }
    Path before = Path.of(System.getProperty("before"), "target", "pocoscope.jar");
    Path store = Path.of(System.getProperty("store"));
    try (TempFolder folder = TempFolder.create()) {
      Path old = folder.resolve("before.duckdb");
      Path now = folder.resolve("after.duckdb");
      Files.copy(store, old);
      Files.copy(store, now);
      Files.writeString(folder.resolve("nothing.json"), "{\"data\":{\"tasks\":[]}}");
      Spent judging =
          Spent.by(folder.path(), words(AFTER, now, List.of("import", "nothing.json", "-q")));
      System.out.printf(
          Locale.ROOT,
          "judging all: %.1f s, %d MB; file %.3f of %.0f MB%n",
          judging.seconds(),
          judging.megabytes(),
          (double) Files.size(now) / Files.size(old),
          Files.size(old) / 1e6);
      System.out.printf(
          "%-28s %8s %8s %6s %8s %8s %6s %6s %6s%n",
          "", "before s", "after s", "ratio", "cpu", "cpu", "ratio", "MB", "MB");
      for (Map.Entry<String, List<String>> one : commands().entrySet()) {
        if (one.getKey().contains(System.getProperty("only", ""))) {
          compare(
              folder,
              one.getKey(),
              words(before, old, one.getValue()),
              words(AFTER, now, one.getValue()));
        }
      }
    }
  }

  static Map<String, List<String>> commands() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("--help", List.of("--help"));
    all.put("failures", List.of("failures"));
    all.put("failures --by worker", List.of("failures", "--by", "worker"));
    all.put("causes", List.of("causes"));
    all.put("patterns", List.of("patterns"));
    all.put("replay", List.of("replay"));
    all.put("actors", List.of("actors"));
    if (!System.getProperty("pool", "").isEmpty()) {
      all.put("show POOL", List.of("show", System.getProperty("pool")));
    }
    all.put("failure_rate", List.of("query", "select * from failure_rate"));
    all.put("calibrate", List.of("calibrate"));
    return all;
  }

  /** As the launcher starts them. */
  static List<String> words(Path program, Path store, List<String> command) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                command.contains("replay") ? "-Xmx1g" : "-Xmx256m",
                "-jar",
                program.toString()));
    words.addAll(command);
    if (!command.contains("--help")) {
      words.addAll(List.of("--db", store.toString()));
    }
    return words;
  }

  private static void compare(
      TempFolder folder, String name, List<String> before, List<String> after)
      throws IOException, InterruptedException {
    List<Spent> earlier = new ArrayList<>();
    List<Spent> later = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      earlier.add(Spent.by(folder.path(), before));
      later.add(Spent.by(folder.path(), after));
    }
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.2f %8.2f %6.3f %8.2f %8.2f %6.3f %6.0f %6.0f%n",
        name,
        median(earlier, Spent::seconds),
        median(later, Spent::seconds),
        median(later, Spent::seconds) / median(earlier, Spent::seconds),
        median(earlier, Spent::processor),
        median(later, Spent::processor),
        median(later, Spent::processor) / median(earlier, Spent::processor),
        median(earlier, Spent::megabytes),
        median(later, Spent::megabytes));
  }

  private static double median(List<Spent> rounds, ToDoubleFunction<Spent> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}

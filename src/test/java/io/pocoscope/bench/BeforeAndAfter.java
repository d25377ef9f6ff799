package io.pocoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Commands of this build beside those of an earlier one, on the same history, in turns: ratios of
 * time and memory. {@code -Dbefore=FOLDER} is the earlier program ({@code target/pocoscope.jar}
 * below it), {@code -Dstore=FILE} a store that it has filled, {@code -Dpool=ID} a pool to be shown;
 * {@code -Drounds=N} how often (3), {@code -Donly=WORD} only commands with that word. Without a
 * store only the launchers of both are started, for what is short: {@code --help}, and {@code
 * failures} on the saved answers that {@code -Dbellecour=FILE} names.
 */
final class BeforeAndAfter {
  static final Path AFTER = Path.of("target", "pocoscope.jar").toAbsolutePath();

  /** Commands that the launcher gives more memory, as they weigh in Java what they count. */
  private static final List<String> IN_JAVA = List.of("replay", "actors", "calibrate");

  private static final Path BELLECOUR =
      Path.of("..", "shared", "data", "bellecour-2021", "tasks.json");

  private BeforeAndAfter() {}

  static void run() throws Exception {
    if (System.getProperty("before", "").isEmpty()) {
      System.out.println("names no earlier program: -Dbefore=FOLDER -Dstore=FILE");
      return;
    }
    Path before = Path.of(System.getProperty("before")).toAbsolutePath();
    try (TempFolder folder = TempFolder.create()) {
      printHeading();
      compareLaunchers(folder, before);
      if (!System.getProperty("store", "").isEmpty()) {
        compareOn(Path.of(System.getProperty("store")), folder, before);
      }
    }
  }

  /** As somebody starts them, who has built both. */
  private static void compareLaunchers(TempFolder folder, Path before)
      throws IOException, InterruptedException {
    Path after = Path.of("").toAbsolutePath();
    compare(folder, "./pocoscope --help", launched(before, "--help"), launched(after, "--help"));
    String named = System.getProperty("bellecour", "");
    Path answers = named.isEmpty() ? BELLECOUR : Path.of(named);
    if (Files.exists(answers)) {
      String file = answers.toAbsolutePath().toString();
      Spent.by(folder.path(), launched(before, "import", file, "--db", "short-before.duckdb"));
      Spent.by(folder.path(), launched(after, "import", file, "--db", "short-after.duckdb"));
      compare(
          folder,
          "./pocoscope failures",
          launched(before, "failures", "--db", "short-before.duckdb"),
          launched(after, "failures", "--db", "short-after.duckdb"));
    }
  }

  /** What is built in a folder, by its launcher; more words may be added. */
  static List<String> launched(Path home, String... command) {
    List<String> words =
        new ArrayList<>(
            List.of("env", "POCOSCOPE_REBUILD=no", home.resolve("pocoscope").toString()));
    words.addAll(List.of(command));
    return words;
  }

  private static void compareOn(Path store, TempFolder folder, Path before)
      throws IOException, InterruptedException {
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
    Path jar = before.resolve("target").resolve("pocoscope.jar");
    for (Map.Entry<String, List<String>> one : commands().entrySet()) {
      if (one.getKey().contains(System.getProperty("only", ""))) {
        compare(
            folder,
            one.getKey(),
            words(jar, old, one.getValue()),
            words(AFTER, now, one.getValue()));
      }
    }
  }

  private static void printHeading() {
    System.out.printf(
        "%-28s %8s %8s %6s %8s %8s %6s %6s %6s%n",
        "", "before s", "after s", "ratio", "cpu", "cpu", "ratio", "MB", "MB");
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
    all.put("status --verify", List.of("status", "--verify"));
    return all;
  }

  /** As a launcher starts them that keeps no classes. */
  static List<String> words(Path program, Path store, List<String> command) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                IN_JAVA.stream().anyMatch(command::contains) ? "-Xmx1g" : "-Xmx256m",
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
    print(name, Spent.median(earlier), Spent.median(later));
  }

  private static void print(String name, Spent before, Spent after) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.2f %8.2f %6.3f %8.2f %8.2f %6.3f %6d %6d%n",
        name,
        before.seconds(),
        after.seconds(),
        after.seconds() / before.seconds(),
        before.processor(),
        after.processor(),
        after.processor() / before.processor(),
        before.megabytes(),
        after.megabytes());
  }
}

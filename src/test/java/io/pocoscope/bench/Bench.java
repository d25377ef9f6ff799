package io.pocoscope.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs benchmarks: {@code mvn -B verify -P bench} all of them, with {@code -Dbench=NAME} one. A new
 * one is a class with a method to run, and a line in {@link #all}.
 */
public final class Bench {
  private Bench() {}

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("before-and-after", BeforeAndAfter::run);
    all.put("dataset", DataSetBench::run);
    all.put("dump", DumpBench::run);
    all.put("growth", GrowthBench::run);
    all.put("pages", PagesPerSecond::run);
    all.put("size", DevnetSize::run);
    all.put("sync-changed", ChangedSlotsBench::run);
    all.put("sync-latency", SyncBench::latency);
    all.put("sync-rows", SyncBench::rows);
    all.put("sync-unchanged", SyncBench::unchanged);
    all.put("ruin", RuinBench::run);
    all.put("patterns", PatternsBench::manyActors);
    all.put("patterns-market", PatternsBench::manyCombinations);
    all.put("actors", () -> ActorsBench.main(new String[0]));
    all.put("simulate", MarketBench::run);
    all.put("replay", () -> ReplayBench.main(new String[0]));
    return all;
  }

  public static void main(String[] arguments) throws Exception {
    String wanted = arguments.length == 0 ? "" : arguments[0];
    Map<String, Benchmark> all = all();
    if (!wanted.isEmpty() && !all.containsKey(wanted)) {
      throw new IllegalArgumentException("no benchmark '%s': %s".formatted(wanted, all.keySet()));
    }
    for (Map.Entry<String, Benchmark> one : all.entrySet()) {
      if (wanted.isEmpty() || wanted.equals(one.getKey())) {
        System.out.printf("%n%s%n", one.getKey());
        one.getValue().run();
      }
    }
  }

  /** A property, as Maven hands on those that nobody has named: empty. */
  static String option(String name, String otherwise) {
    String given = System.getProperty(name, "");
    return given.isEmpty() ? otherwise : given;
  }

  /** Measures something, and prints it. */
  @FunctionalInterface
  private interface Benchmark {
    void run() throws Exception;
  }
}

package io.pocoscope.bench;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.PatternTable;
import java.nio.file.Path;

/** How long {@code patterns} takes on a million slots, and the most memory of the process. */
final class PatternsBench {
  private static final int SLOTS = 1_000_000;
  private static final int ACTORS = 100_000;

  private PatternsBench() {}

  /** Many actors, of whom few have slots enough to be in a combination. */
  static void manyActors() throws Exception {
    measure(SyntheticStoreMain.class, SLOTS, ACTORS);
  }

  /** Few actors, all of whom have slots enough: thousands of combinations. */
  static void manyCombinations() throws Exception {
    measure(MarketStoreMain.class, SLOTS);
  }

  private static void measure(Class<?> maker, Object... size) throws Exception {
    try (TempFolder folder = TempFolder.create()) {
      Path file = folder.resolve("bench.duckdb");
      Object[] arguments = new Object[size.length + 1];
      arguments[0] = file;
      System.arraycopy(size, 0, arguments, 1, size.length);
      MostMemory.inAProcessOfItsOwn(maker, arguments);
      try (Pocoscope poco = Pocoscope.open(file)) {
        long start = System.nanoTime();
        PatternTable table = poco.patterns(SlotFilter.all(), PatternSettings.standard());
        System.out.printf(
            "patterns: %d slots, %d failed, %d combinations tested: %.1f s, most memory %d MB%n",
            table.slots(),
            table.hits(),
            table.tested(),
            (System.nanoTime() - start) / 1e9,
            MostMemory.megabytes());
      }
    }
  }
}

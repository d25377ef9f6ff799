package io.pocoscope.bench;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.PatternTable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long {@code patterns} takes on a million slots, and the most memory of the process; needs
 * Linux. Arguments: slots, actors.
 */
public final class PatternsBench {
  private PatternsBench() {}

  public static void main(String[] arguments) throws Exception {
    long slots = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long actors = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    Path folder = Files.createTempDirectory("patterns");
    Path file = folder.resolve("bench.duckdb");
    try {
      MostMemory.inAProcessOfItsOwn(SyntheticStoreMain.class, file, slots, actors);
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
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}

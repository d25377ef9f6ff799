package io.pocoscope.bench;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.outcome.SlotFilter;
import java.nio.file.Path;

/**
 * How long {@code actors} takes on a million slots of 100 000 actors, and the most memory of the
 * process; needs Linux. Arguments: slots, actors.
 */
public final class ActorsBench {
  private ActorsBench() {}

  public static void main(String[] arguments) throws Exception {
    long slots = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long actors = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    try (TempFolder folder = TempFolder.create()) {
      Path file = folder.resolve("bench.duckdb");
      MostMemory.inAProcessOfItsOwn(SyntheticStoreMain.class, file, slots, actors);
      try (Pocoscope poco = Pocoscope.open(file)) {
        long start = System.nanoTime();
        Attribution found =
            poco.actors(SlotFilter.all(), PartyRole.standard(), .95, 1).orElseThrow();
        System.out.printf(
            "actors: %d slots, %d failed, %d units; %d draws, scale reduction %.3f: %.1f s, most memory %d MB%n",
            found.slots(),
            found.failed(),
            found.estimates().size(),
            found.convergence().sweeps(),
            found.convergence().worst(),
            (System.nanoTime() - start) / 1e9,
            MostMemory.megabytes());
      }
    }
  }
}

package io.pocoscope.bench;

import com.sun.management.OperatingSystemMXBean;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.market.Scheme;
import io.pocoscope.outcome.SlotFilter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long {@code replay} takes on a million slots of 100 000 actors, and the most memory of the
 * process; needs Linux. Arguments: slots, actors.
 */
public final class ReplayBench {
  private ReplayBench() {}

  public static void main(String[] arguments) throws Exception {
    long slots = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long actors = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    List<PartyRole> roles =
        List.of(
            PartyRole.REQUESTER,
            PartyRole.APP_OWNER,
            PartyRole.DATASET_OWNER,
            PartyRole.POOL_OWNER,
            PartyRole.WORKER);
    try (TempFolder folder = TempFolder.create()) {
      Path file = folder.resolve("bench.duckdb");
      MostMemory.inAProcessOfItsOwn(SyntheticStoreMain.class, file, slots, actors);
      try (Pocoscope poco = Pocoscope.open(file)) {
        long start = System.nanoTime();
        double processors = processorSeconds();
        History history = poco.history(SlotFilter.all(), roles);
        long read = System.nanoTime();
        ReplayReport report =
            ReplayReport.of(
                history,
                new ReplayRules(Scheme.COLL_STAKE, Incentives.published(), false, false),
                roles,
                Map.of(),
                .95);
        long end = System.nanoTime();
        System.out.printf(
            Locale.ROOT,
            "replay: %d slots, %d accounts, %d out: %.2f s, of which reading %.2f s; processors %.2f s, most memory %d MB%n",
            history.slots(),
            history.accounts().size(),
            report.replayed().out().size(),
            (end - start) / 1e9,
            (read - start) / 1e9,
            processorSeconds() - processors,
            MostMemory.megabytes());
      }
    }
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}

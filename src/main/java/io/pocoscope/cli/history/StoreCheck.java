package io.pocoscope.cli.history;

import io.pocoscope.api.StoreHealth;
import io.pocoscope.result.history.Finding;
import io.pocoscope.store.Meta;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.sync.LastRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether there is a store that can be read, and who wrote it. */
final class StoreCheck {
  private static final String CHECK = "store";

  private StoreCheck() {}

  /** Looks at one; that there is none yet is no fault, even of one that is named: syncs make it. */
  static List<Finding> of(Path file) {
    try {
      return List.of(of(file, StoreHealth.of(file)));
    } catch (StoreFailure.NotThere none) {
      return List.of(
          Finding.look(
              CHECK,
              String.format(Locale.ROOT, "there is none yet at %s", file),
              "fill one with 'pocoscope sync --network arbitrum' or 'pocoscope import FILE', or"
                  + " name another with --db"));
    } catch (StoreFailure failure) {
      return List.of(Look.failed(CHECK, failure));
    }
  }

  private static Finding of(Path file, StoreHealth store) {
    List<String> seen = new ArrayList<>();
    seen.add(
        String.format(
            Locale.ROOT,
            "%s can be read; %s wrote it",
            file,
            store.writtenBy().map(version -> "DuckDB " + version).orElse("some DuckDB")));
    seen.add(held(store.meta()));
    Optional<String> advice = advice(store, seen);
    String all = String.join("; ", seen);
    return advice
        .map(todo -> Finding.look(CHECK, all, todo))
        .orElseGet(() -> Finding.ok(CHECK, "%s", all));
  }

  private static String held(Meta meta) {
    if (meta.blockNumber().isEmpty() && meta.lastImport().isEmpty()) {
      return "no sync into it has come to its end, and nothing was imported";
    }
    String network = meta.network().orElse("no named network");
    return meta.blockNumber()
        .map(block -> String.format(Locale.ROOT, "it holds %s up to block %d", network, block))
        .orElseGet(() -> "it holds saved answers of " + network);
  }

  /** What to do, if anything; why is seen. */
  private static Optional<String> advice(StoreHealth store, List<String> seen) {
    Optional<LastRun> unfinished = store.lastRun().filter(run -> !run.succeeded());
    if (unfinished.isPresent()) {
      seen.add(unfinished.get().whatBecameOfIt());
      return Optional.of("run 'pocoscope sync' again, it goes on");
    }
    if (store.earlierSchema() || !store.judged()) {
      seen.add("an earlier version made it, and its slots are judged for each question anew");
      return Optional.of("the next import or sync brings it up to date, and reading gets faster");
    }
    if (store.outdated()) {
      seen.add("its rows have changed by other means since its slots were judged");
      return Optional.of("the next import or sync judges them");
    }
    return Optional.empty();
  }
}

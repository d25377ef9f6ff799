package io.pocoscope.sync.verification;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.support.Judgements;
import io.pocoscope.support.MarketStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long the verification and the content hash of a store of made-up slots take. Run by hand, not
 * with the tests: it prints, and judges nothing.
 */
final class VerificationSpeed {
  private static final int TASKS_PER_DEAL = 5;

  private VerificationSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int slots = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path file = Path.of(arguments.length > 1 ? arguments[1] : "target/verification-speed.duckdb");
    if (!Files.exists(file)) {
      long start = System.nanoTime();
      try (Store store = Store.open(file, StoreLimits.standard())) {
        MarketStore.fill(
            store, MarketSettings.defaults().withSize(slots / TASKS_PER_DEAL, TASKS_PER_DEAL));
      }
      print("making it up", start);
    }
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      for (Check check : Check.values()) {
        long start = System.nanoTime();
        CheckResult result =
            new Verifier(store).make(List.of(check), Judgements.anew(store)).get(check).result();
        print(
            String.format(
                Locale.ROOT,
                "%s (%,d, %,d differ)",
                check.label(),
                result.compared(),
                result.discrepancies()),
            start);
      }
      for (Table table : Table.all()) {
        long start = System.nanoTime();
        String hash = ContentHash.of(store, table);
        print("hash of " + table.sqlName() + " " + hash, start);
      }
    }
  }

  private static void print(String what, long start) {
    System.out.printf("%-40s %7.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}

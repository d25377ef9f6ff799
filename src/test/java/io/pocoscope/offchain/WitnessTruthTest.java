package io.pocoscope.offchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.Witness;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the view reads out of schedulers' answers, against what they were made to say. */
class WitnessTruthTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 150, 5", "2, 60, 5", "3, 250, 1", "4, 60, 20"})
  void everyPartyThatIsNamedIsTheOneThatTheAnswerNames(long seed, int deals, double slots) {
    MarketSettings market =
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, slots)
            .withFailureRate(.25)
            .withHidden(.15);
    try (Store store = MarketStore.open(folder.resolve(seed + ".duckdb"), market)) {
      SortedMap<String, String> expected = new TreeMap<>();
      int named = 0;
      int ofTheCulprit = 0;
      for (SlotTruth truth : SpokenStore.fill(store, market, 1)) {
        if (truth.witness().isEmpty()) {
          continue;
        }
        Witness witness = truth.witness().get();
        expected.put(truth.task(), words(witness));
        if (witness.confidence() == Witness.Confidence.NAMED && truth.culprit().isPresent()) {
          named++;
          ofTheCulprit += witness.party().equals(truth.culprit().map(it -> it.role())) ? 1 : 0;
        }
      }
      SortedMap<String, String> judged = judged(store);
      assertThat(
              expected.entrySet().stream()
                  .filter(it -> !it.getValue().equals(judged.get(it.getKey())))
                  .map(it -> it + " but " + judged.get(it.getKey()))
                  .limit(5))
          .isEmpty();
      Set<String> failed =
          Set.copyOf(store.query("select slot from slot where failed", row -> row.getString(1)));
      assertThat(
              judged.keySet().stream()
                  .filter(it -> !expected.containsKey(it) && failed.contains(it))
                  .limit(5))
          .isEmpty();
      assertThat(named).isGreaterThan(20);
      assertThat((double) ofTheCulprit / named).isGreaterThan(.95);
    }
  }

  private static SortedMap<String, String> judged(Store store) {
    SortedMap<String, String> judged = new TreeMap<>();
    store.query(
        "select * from offchain_cause",
        row ->
            judged.put(
                row.getString("task"),
                String.join(
                    " ",
                    String.valueOf(row.getString("cause")),
                    String.valueOf(row.getString("party")),
                    String.valueOf(row.getString("actor")),
                    row.getString("confidence"))));
    return judged;
  }

  private static String words(Witness witness) {
    return String.join(
        " ",
        witness.cause().orElse("null"),
        witness.party().map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("null"),
        witness.actor().orElse("null"),
        witness.confidence().name().toLowerCase(Locale.ROOT));
  }
}

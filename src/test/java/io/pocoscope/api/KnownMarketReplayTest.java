package io.pocoscope.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.market.Scheme;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.ruin.Rational;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who are out on made-up histories against the rates that made the failures. */
@Tag("slow")
class KnownMarketReplayTest {
  private static final List<PartyRole> ROLES =
      List.of(PartyRole.REQUESTER, PartyRole.APP, PartyRole.DATASET, PartyRole.POOL);

  @TempDir private Path folder;

  @Test
  void thoseWhoAreOutAreMostlyTheBadOnes() {
    int out = 0;
    int both = 0;
    int unreliable = 0;
    int known = 0;
    for (int seed = 1; seed <= 2; seed++) {
      ReplayReport report = replayed(seed);
      ReplayReport.Agreement agreement = report.agreement().orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "seed %d: %d of %d slots failed, F_a* = %.4f; of %d actors %d are unreliable, %d out, %d"
              + " both; %d failures spared, %d successes forgone%n",
          seed,
          report.replayed().failed(),
          report.replayed().completed() + report.replayed().failed(),
          report.replayed().individualTarget(),
          agreement.known(),
          agreement.unreliable(),
          agreement.out(),
          agreement.both(),
          report.replayed().spared(),
          report.replayed().forgone());
      out += agreement.out();
      both += agreement.both();
      unreliable += agreement.unreliable();
      known += agreement.known();
      double before =
          (double) report.replayed().failed()
              / (report.replayed().completed() + report.replayed().failed());
      double after = (double) report.replayed().failedAfter() / report.replayed().settledAfter();
      assertThat(after).isLessThan(before);
      assertThat(report.before().low()).isLessThanOrEqualTo(before);
      assertThat(report.before().high()).isGreaterThanOrEqualTo(before);
    }
    System.out.printf(
        Locale.ROOT,
        "all: precision %.3f, recall %.3f; one picked at random is unreliable with %.3f%n",
        (double) both / out,
        (double) both / unreliable,
        (double) unreliable / known);
    assertThat((double) both / out).isGreaterThan(.5);
    assertThat((double) both / out).isGreaterThan(1.2 * unreliable / known);
  }

  private ReplayReport replayed(int seed) {
    Path file = folder.resolve(seed + ".duckdb");
    Map<String, Double> rates = new HashMap<>();
    MarketSettings settings =
        MarketSettings.defaults().withSeed(seed).withFailureRate(.1).withSize(2500, 1);
    try (Store store = TestStore.open(file)) {
      MarketStore.fill(
          store,
          settings,
          new TruthSink() {
            @Override
            public void slot(SlotTruth truth) {}

            @Override
            public void actor(Role role, String address, double failureRate) {
              rates.put(PartyRole.valueOf(role.name()).label() + "=" + address, failureRate);
            }
          });
    }
    try (Pocoscope poco = Pocoscope.open(file)) {
      History history = poco.history(SlotFilter.all(), ROLES);
      return ReplayReport.of(
          history,
          new ReplayRules(
              Scheme.COLL_STAKE,
              Incentives.breakingEven(Rational.of(10, 1), Rational.of(1, 1), Rational.of(1, 10)),
              false,
              false),
          ROLES,
          rates,
          .95);
    }
  }
}

package io.pocoscope.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.attribution.Estimate;
import io.pocoscope.devnet.market.settings.MarketSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists of accepted actors against their true rates, beside lists by naive rates: how many bad ones
 * each lets in, how many good ones each throws out. Four markets, {@code -Dmarkets=4}, take
 * minutes.
 */
@Tag("slow")
class VettedListsIT {
  private static final List<Double> BOUNDS = List.of(.02, .05, .1, .2, .3);
  private static final int MARKETS = Integer.getInteger("markets", 2);

  @TempDir private Path folder;

  /** Sums over markets, of one bound. */
  private static final class Tally {
    int accepted;
    int badAccepted;
    double promised;
    int rejected;
    int goodRejected;
    int untested;
    int naivelyAccepted;
    int badNaivelyAccepted;
    int naivelyRejected;
    int goodNaivelyRejected;

    void add(VettedMarket market, VetTable table, double bound) {
      for (Vetted each : table.vetted()) {
        market.rate(each).ifPresent(rate -> add(each, rate > bound, bound));
      }
    }

    private void add(Vetted each, boolean bad, double bound) {
      Estimate estimate = each.estimate().orElseThrow();
      switch (each.verdict()) {
        case ACCEPT -> {
          accepted++;
          badAccepted += bad ? 1 : 0;
          promised += 1 - estimate.atMost();
        }
        case REJECT -> {
          rejected++;
          goodRejected += bad ? 0 : 1;
        }
        case UNTESTED -> untested++;
      }
      if (estimate.unit().slots() >= VettedMarket.MIN_SLOTS) {
        boolean out = estimate.unit().naiveRate() > bound;
        naivelyAccepted += out ? 0 : 1;
        badNaivelyAccepted += bad && !out ? 1 : 0;
        naivelyRejected += out ? 1 : 0;
        goodNaivelyRejected += out && !bad ? 1 : 0;
      }
    }

    void print(double bound) {
      System.out.printf(
          "  at most %.2f: accepted %4d, above it %3d (expected %5.1f); rejected %3d, not above it"
              + " %2d; untested %4d | naively accepted %4d, above it %3d; rejected %4d, not above"
              + " it %4d%n",
          bound,
          accepted,
          badAccepted,
          promised,
          rejected,
          goodRejected,
          untested,
          naivelyAccepted,
          badNaivelyAccepted,
          naivelyRejected,
          goodNaivelyRejected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {800, 2500, 8000})
  void ofTheAcceptedNoMoreAreAboveTheBoundThanWasPromised(int deals) {
    List<Tally> tallies = BOUNDS.stream().map(any -> new Tally()).toList();
    for (int seed = 1; seed <= MARKETS; seed++) {
      MarketSettings settings =
          MarketSettings.defaults().withSeed(seed).withSize(deals, 1).withFailureRate(.3);
      try (VettedMarket market =
          new VettedMarket(folder.resolve(deals + "-" + seed + ".duckdb"), settings)) {
        for (int i = 0; i < BOUNDS.size(); i++) {
          tallies.get(i).add(market, market.at(BOUNDS.get(i)), BOUNDS.get(i));
        }
      }
    }
    System.out.printf("vetting, %d markets of %d deals%n", MARKETS, deals);
    for (int i = 0; i < BOUNDS.size(); i++) {
      Tally tally = tallies.get(i);
      tally.print(BOUNDS.get(i));
      double chance = Math.sqrt(tally.accepted * .1 * .9);
      assertThat((double) tally.badAccepted)
          .as("of %d accepted at most %.2f", tally.accepted, BOUNDS.get(i))
          .isLessThanOrEqualTo(.1 * tally.accepted + 3 * chance);
      assertThat((double) tally.goodRejected)
          .isLessThanOrEqualTo(.1 * tally.rejected + 3 * Math.sqrt(tally.rejected * .1 * .9));
      assertThat(tally.goodRejected).isLessThanOrEqualTo(tally.goodNaivelyRejected);
    }
  }
}

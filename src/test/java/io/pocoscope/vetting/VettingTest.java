package io.pocoscope.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.vetting.Vetted.Reason;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VettingTest {
  @TempDir private static Path folder;
  private static VettedMarket market;

  @BeforeAll
  static void makeTheMarket() {
    MarketSettings settings =
        MarketSettings.defaults().withSeed(3).withSize(800, 1).withFailureRate(.3);
    market = new VettedMarket(folder.resolve("market.duckdb"), settings);
  }

  @AfterAll
  static void close() {
    market.close();
  }

  @Test
  void whoIsJudgedHasTheSlotsAndTheCertainty() {
    VetTable table = market.at(.05);
    assertThat(table.with(Verdict.ACCEPT)).isNotEmpty();
    assertThat(table.with(Verdict.REJECT)).isNotEmpty();
    assertThat(table.with(Verdict.UNTESTED)).isNotEmpty();
    for (Vetted each : table.vetted()) {
      double atMost = each.estimate().orElseThrow().atMost();
      switch (each.verdict()) {
        case ACCEPT -> assertThat(atMost).isGreaterThanOrEqualTo(VettedMarket.CONFIDENCE);
        case REJECT -> assertThat(1 - atMost).isGreaterThanOrEqualTo(VettedMarket.CONFIDENCE);
        case UNTESTED -> assertThat(each.because()).isNotIn(Reason.ABOVE, Reason.BELOW);
      }
      if (each.verdict() != Verdict.UNTESTED) {
        assertThat(each.estimate().orElseThrow().unit().slots())
            .isGreaterThanOrEqualTo(VettedMarket.MIN_SLOTS);
      }
    }
  }

  /** Who is surely at most a bound is so at most a greater one. */
  @Tag("slow")
  @Test
  void aGreaterBoundIsMetByWhoeverMeetsALesser() {
    Map<String, Double> before = new HashMap<>();
    for (double bound : List.of(.01, .2)) {
      for (Vetted each : market.at(bound).vetted()) {
        double atMost = each.estimate().orElseThrow().atMost();
        Double lesser = before.put(each.actor().label(), atMost);
        assertThat(atMost).isBetween(lesser == null ? 0 : lesser, 1.0);
      }
    }
  }

  @Test
  void nobodyIsRejectedWithoutAFailedSlot() {
    assertThat(market.at(.001).with(Verdict.REJECT))
        .allMatch(each -> each.estimate().orElseThrow().unit().failed() > 0);
  }
}

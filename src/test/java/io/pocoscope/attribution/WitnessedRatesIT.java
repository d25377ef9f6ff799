package io.pocoscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a second witness is worth: own rates where the schedulers of none, some and all pools
 * answer. Intervals stay what they say, and errors fall.
 */
@Tag("slow")
class WitnessedRatesIT {
  private static final int MARKETS = Integer.getInteger("markets", 2);
  private static final int SLOTS = Integer.getInteger("slots", 5000);
  private static final double[] SHARES = {0, .25, .5, 1};

  @TempDir Path folder;

  @Test
  void theMorePoolsAnswerTheSmallerTheErrorAndIntervalsStayHonest() {
    List<Double> errors = new ArrayList<>();
    for (double share : SHARES) {
      List<KnownMarket.Judged> judged = new ArrayList<>();
      for (int seed = 1; seed <= MARKETS; seed++) {
        MarketSettings settings =
            MarketSettings.defaults().withSeed(seed).withFailureRate(.3).withSize(SLOTS, 1);
        Path file = folder.resolve(seed + "-" + share + ".duckdb");
        judged.addAll(KnownMarket.of(file, settings, PartyRole.standard(), share).judged());
      }
      double coverage =
          judged.stream().filter(WitnessedRatesIT::holds).count() / (double) judged.size();
      double error = error(judged);
      errors.add(error);
      System.out.printf(
          Locale.ROOT,
          "schedulers of %3.0f %% of pools: %d actors, coverage of 95 %% intervals %.3f, error %.4f"
              + " (%.2f of that without), width %.4f%n",
          100 * share,
          judged.size(),
          coverage,
          error,
          error / errors.get(0),
          judged.stream()
              .mapToDouble(it -> it.estimate().interval().high() - it.estimate().interval().low())
              .average()
              .orElse(0));
      for (PartyRole role : PartyRole.standard()) {
        List<KnownMarket.Judged> of = judged.stream().filter(it -> it.role() == role).toList();
        System.out.printf(
            Locale.ROOT,
            "  %9s: %4d, coverage %.3f, error %.4f, mean error %+.4f%n",
            role.label(),
            of.size(),
            of.stream().filter(WitnessedRatesIT::holds).count() / (double) of.size(),
            error(of),
            of.stream().mapToDouble(it -> it.estimate().rate() - it.truth()).average().orElse(0));
      }
      assertThat(coverage).isBetween(.93, .97);
    }
    assertThat(errors.get(1)).isLessThan(errors.get(0));
    assertThat(errors.get(2)).isLessThan(errors.get(1));
    assertThat(errors.get(3)).isLessThan(errors.get(2));
  }

  /** The root of the mean square. */
  private static double error(List<KnownMarket.Judged> judged) {
    return Math.sqrt(
        judged.stream()
            .mapToDouble(it -> Math.pow(it.estimate().rate() - it.truth(), 2))
            .average()
            .orElse(0));
  }

  private static boolean holds(KnownMarket.Judged judged) {
    return judged.estimate().interval().low() <= judged.truth()
        && judged.truth() <= judged.estimate().interval().high();
  }
}

package io.pocoscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.MarketSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inferred rates against those that made the failures, over several markets. A few small ones tell
 * whether anything is broken; {@link KnownRatesIT} has enough of them to measure how good it is.
 */
class KnownRatesTest {
  private static final double FAILURE_RATE = .3;

  @TempDir Path folder;

  int markets() {
    return 4;
  }

  int slots() {
    return 2500;
  }

  double leastCoverage() {
    return .88;
  }

  double greatestCoverage() {
    return 1;
  }

  /** Of the rank correlation that one reaches who sees each failure's author. */
  double leastRankRatio() {
    return .7;
  }

  @Test
  void intervalsHoldTheTruthAndTheNaiveRateIsClearlyWorse() {
    double covered = 0;
    double actors = 0;
    double ranks = 0;
    double oracleRanks = 0;
    double naiveRanks = 0;
    double error = 0;
    double naiveError = 0;
    double oracleError = 0;
    for (int seed = 1; seed <= markets(); seed++) {
      MarketSettings settings =
          MarketSettings.defaults()
              .withSeed(seed)
              .withFailureRate(FAILURE_RATE)
              .withSize(slots(), 1);
      List<KnownMarket.Judged> judged =
          KnownMarket.of(folder.resolve(seed + ".duckdb"), settings).judged();
      actors += judged.size();
      covered += judged.stream().filter(KnownRatesTest::holds).count();
      ranks += rankCorrelation(judged, it -> it.estimate().rate()) / markets();
      oracleRanks += rankCorrelation(judged, KnownMarket.Judged::oracle) / markets();
      naiveRanks += rankCorrelation(judged, it -> it.estimate().unit().naiveRate()) / markets();
      error += squares(judged, it -> it.estimate().rate());
      oracleError += squares(judged, KnownMarket.Judged::oracle);
      naiveError += squares(judged, it -> it.estimate().unit().naiveRate());
    }
    double ratio = Math.sqrt(naiveError / error);
    System.out.printf(
        Locale.ROOT,
        "actors' own rates: %.0f actors of %d markets of %d slots; coverage of 95 %% intervals: %.3f%n"
            + "rank correlation with the truth: %.3f, oracle's %.3f (ratio %.3f), naive %.3f%n"
            + "error (root mean square): %.4f, oracle's %.4f, naive %.4f (naive/inferred %.2f)%n",
        actors,
        markets(),
        slots(),
        covered / actors,
        ranks,
        oracleRanks,
        ranks / oracleRanks,
        naiveRanks,
        Math.sqrt(error / actors),
        Math.sqrt(oracleError / actors),
        Math.sqrt(naiveError / actors),
        ratio);
    assertThat(covered / actors).isBetween(leastCoverage(), greatestCoverage());
    assertThat(ranks / oracleRanks).isGreaterThan(leastRankRatio());
    assertThat(ranks).isGreaterThan(naiveRanks);
    assertThat(ratio).isGreaterThan(2);
  }

  private static boolean holds(KnownMarket.Judged judged) {
    return judged.estimate().interval().low() <= judged.truth()
        && judged.truth() <= judged.estimate().interval().high();
  }

  private static double squares(
      List<KnownMarket.Judged> judged, ToDoubleFunction<KnownMarket.Judged> rate) {
    return judged.stream()
        .mapToDouble(it -> Math.pow(rate.applyAsDouble(it) - it.truth(), 2))
        .sum();
  }

  /** Spearman's: Pearson's of the ranks, those that are alike sharing theirs. */
  private static double rankCorrelation(
      List<KnownMarket.Judged> judged, ToDoubleFunction<KnownMarket.Judged> rate) {
    double[] one = ranks(judged.stream().mapToDouble(rate).toArray());
    double[] other = ranks(judged.stream().mapToDouble(KnownMarket.Judged::truth).toArray());
    double mean = (judged.size() - 1) / 2.0;
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      product += (one[i] - mean) * (other[i] - mean);
      squares += (one[i] - mean) * (one[i] - mean);
      otherSquares += (other[i] - mean) * (other[i] - mean);
    }
    return product / Math.sqrt(squares * otherSquares);
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i <= to; i++) {
        ranks[order[i]] = (from + to) / 2.0;
      }
      from = to + 1;
    }
    return ranks;
  }
}

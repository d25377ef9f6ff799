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

/** Inferred rates against those that made the failures, over many markets. */
class KnownRatesTest {
  private static final int MARKETS = 10;

  private static final double PERCENT = .01;

  @TempDir Path folder;

  @Test
  void intervalsHoldTheTruthAndTheNaiveRateIsClearlyWorse() {
    double covered = 0;
    double actors = 0;
    double ranks = 0;
    double oracleRanks = 0;
    double naiveRanks = 0;
    double wholePercentRanks = 0;
    double oracleWholePercentRanks = 0;
    double error = 0;
    double naiveError = 0;
    double oracleError = 0;
    for (int seed = 1; seed <= MARKETS; seed++) {
      MarketSettings settings =
          MarketSettings.defaults().withSeed(seed).withFailureRate(.3).withSize(2500, 1);
      List<KnownMarket.Judged> judged =
          KnownMarket.of(folder.resolve(seed + ".duckdb"), settings).judged();
      actors += judged.size();
      covered += judged.stream().filter(KnownRatesTest::holds).count();
      ranks += rankCorrelation(judged, it -> it.estimate().rate()) / MARKETS;
      wholePercentRanks += rankCorrelation(judged, it -> it.estimate().rate(), PERCENT) / MARKETS;
      oracleWholePercentRanks +=
          rankCorrelation(judged, KnownMarket.Judged::oracle, PERCENT) / MARKETS;
      oracleRanks += rankCorrelation(judged, KnownMarket.Judged::oracle) / MARKETS;
      naiveRanks += rankCorrelation(judged, it -> it.estimate().unit().naiveRate()) / MARKETS;
      error += squares(judged, it -> it.estimate().rate());
      oracleError += squares(judged, KnownMarket.Judged::oracle);
      naiveError += squares(judged, it -> it.estimate().unit().naiveRate());
    }
    double ratio = Math.sqrt(naiveError / error);
    System.out.printf(
        Locale.ROOT,
        "actors' own rates: %.0f actors of %d markets; coverage of 95 %% intervals: %.3f%n"
            + "rank correlation with the truth: %.3f, oracle's %.3f (ratio %.3f), naive %.3f%n"
            + "the same with the truth in whole per cent: %.3f, oracle's %.3f (ratio %.3f)%n"
            + "error (root mean square): %.4f, oracle's %.4f, naive %.4f (naive/inferred %.2f)%n",
        actors,
        MARKETS,
        covered / actors,
        ranks,
        oracleRanks,
        ranks / oracleRanks,
        naiveRanks,
        wholePercentRanks,
        oracleWholePercentRanks,
        wholePercentRanks / oracleWholePercentRanks,
        Math.sqrt(error / actors),
        Math.sqrt(oracleError / actors),
        Math.sqrt(naiveError / actors),
        ratio);
    assertThat(covered / actors).isBetween(.93, .97);
    // The oracle tells a rate of .001 from one of .01 by a few failures of its own; behind a
    // background
    // of others' failures of some 20 % that takes tens of thousands of slots of one actor.
    assertThat(ranks / oracleRanks).isGreaterThan(.75);
    assertThat(wholePercentRanks / oracleWholePercentRanks).isGreaterThan(.82);
    assertThat(ranks).isGreaterThan(naiveRanks + .1);
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

  private static double rankCorrelation(
      List<KnownMarket.Judged> judged, ToDoubleFunction<KnownMarket.Judged> rate) {
    return rankCorrelation(judged, rate, 0);
  }

  /** Spearman's: Pearson's of the ranks, those that are alike sharing theirs. */
  private static double rankCorrelation(
      List<KnownMarket.Judged> judged,
      ToDoubleFunction<KnownMarket.Judged> rate,
      double resolution) {
    double[] one = ranks(judged.stream().mapToDouble(rate).toArray());
    double[] other =
        ranks(
            judged.stream()
                .mapToDouble(
                    it -> resolution == 0 ? it.truth() : Math.rint(it.truth() / resolution))
                .toArray());
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

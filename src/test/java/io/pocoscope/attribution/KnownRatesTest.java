package io.pocoscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.devnet.market.settings.MarketSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inferred rates against those that made the failures, over several markets. A few small ones tell
 * whether anything is broken; {@link KnownRatesIT} has enough of them to measure how good it is.
 */
@Tag("slow")
class KnownRatesTest {
  private static final double FAILURE_RATE = .3;

  @TempDir Path folder;

  int markets() {
    return 2;
  }

  int slots() {
    return 2500;
  }

  /** Of intervals that say 95 %. */
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void intervalsHoldTheTruthAndTheNaiveRateIsClearlyWorse(boolean workers) {
    List<PartyRole> roles =
        PartyRole.standard().stream().filter(it -> workers || it != PartyRole.WORKER).toList();
    Tally all = new Tally();
    Map<PartyRole, Tally> tallies = new EnumMap<>(PartyRole.class);
    for (int seed = 1; seed <= markets(); seed++) {
      MarketSettings settings =
          MarketSettings.defaults()
              .withSeed(seed)
              .withFailureRate(FAILURE_RATE)
              .withSize(slots(), 1);
      Path file = folder.resolve(seed + ".duckdb");
      KnownMarket market = KnownMarket.of(file, settings, roles);
      assertThatTheCheckFindsNothing(market.attribution());
      List<KnownMarket.Judged> judged = market.judged();
      all.add(judged);
      for (PartyRole role : roles) {
        tallies
            .computeIfAbsent(role, any -> new Tally())
            .add(judged.stream().filter(it -> it.role() == role).toList());
      }
    }
    System.out.printf("actors' own rates, %d markets of %d deals%n", markets(), slots());
    tallies.forEach((role, tally) -> tally.print(role.label()));
    all.print("all of them");
    assertThat(all.coverage()).isBetween(leastCoverage(), greatestCoverage());
    assertThat(all.ranks() / all.oracleRanks()).isGreaterThan(leastRankRatio());
    assertThat(all.ranks()).isGreaterThan(all.naiveRanks());
    assertThat(all.naiveError() / all.error()).isGreaterThan(2);
  }

  /** The model fits the market that was made by it, workers who are seen at times among it. */
  private static void assertThatTheCheckFindsNothing(Attribution attribution) {
    Check check = attribution.check();
    double failed = (double) attribution.failed();
    double deviation = Math.sqrt(failed);
    assertThat(check.expected()).isCloseTo(failed, within(deviation));
    assertThat(check.worst().orElseThrow().deviations()).isBetween(-5.0, 5.0);
    assertThat(check.logLikelihood()).isGreaterThan(check.nullLogLikelihood());
  }

  /** Sums over markets. */
  private static final class Tally {
    private int markets;
    private int actors;
    private double covered;
    private double ranks;
    private double oracleRanks;
    private double naiveRanks;
    private double squares;
    private double oracleSquares;
    private double naiveSquares;

    void add(List<KnownMarket.Judged> judged) {
      markets++;
      actors += judged.size();
      covered += judged.stream().filter(KnownRatesTest::holds).count();
      ranks += rankCorrelation(judged, it -> it.estimate().rate());
      oracleRanks += rankCorrelation(judged, KnownMarket.Judged::oracle);
      naiveRanks += rankCorrelation(judged, it -> it.estimate().unit().naiveRate());
      squares += squares(judged, it -> it.estimate().rate());
      oracleSquares += squares(judged, KnownMarket.Judged::oracle);
      naiveSquares += squares(judged, it -> it.estimate().unit().naiveRate());
    }

    double coverage() {
      return covered / actors;
    }

    double ranks() {
      return ranks / markets;
    }

    double oracleRanks() {
      return oracleRanks / markets;
    }

    double naiveRanks() {
      return naiveRanks / markets;
    }

    /** The root of the mean square. */
    double error() {
      return Math.sqrt(squares / actors);
    }

    double naiveError() {
      return Math.sqrt(naiveSquares / actors);
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%12s: %d, coverage of 95 %% intervals %.3f; rank correlation with the truth %.3f,"
              + " oracle's %.3f (ratio %.3f), naive %.3f;%n"
              + "%14serror %.4f, oracle's %.4f, naive %.4f (naive/inferred %.2f)%n",
          name,
          actors,
          coverage(),
          ranks(),
          oracleRanks(),
          ranks() / oracleRanks(),
          naiveRanks(),
          "",
          error(),
          Math.sqrt(oracleSquares / actors),
          naiveError(),
          naiveError() / error());
    }
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

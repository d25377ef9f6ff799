package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** How often 95 % intervals hold the rate that made the slots; the pointwise table is printed. */
class CoverageTest {
  private static final double LEVEL = .95;
  private static final double[] RATES = {.01, .02, .05, .1, .15, .2, .25, .3};
  private static final int BOOTSTRAP_REPLICATES = 2000;
  // Settled slots of the ten requesters of the first 1000 tasks of Bellecour.
  private static final int[] BELLECOUR = {126, 697, 80, 10, 1, 9, 20, 2, 1, 54};

  /** Clusters of sizes, whose own rates are of a beta distribution with a correlation. */
  private record Market(String name, int clusters, IntUnaryOperator sizes, double correlation) {
    Sample draw(double rate, RandomGenerator random) {
      double weight = 1 / correlation - 1;
      BetaDistribution own = BetaDistribution.of(rate * weight, (1 - rate) * weight);
      List<Cluster> drawn = new ArrayList<>();
      for (int i = 0; i < clusters; i++) {
        int size = sizes.applyAsInt(i);
        double chance = own.inverseCumulativeProbability(random.nextDouble());
        drawn.add(new Cluster(failed(size, chance, random), size, 1));
      }
      return new Sample(drawn);
    }
  }

  @Test
  void independentSlotsAreCoveredWithinOnePoint() {
    for (int slots : new int[] {100, 300, 1000}) {
      Map<IntervalMethod, Double> mean = new EnumMap<>(IntervalMethod.class);
      System.out.printf(Locale.ROOT, "coverage, %d independent slots%n", slots);
      for (IntervalMethod method : List.of(IntervalMethod.WILSON, IntervalMethod.JEFFREYS)) {
        // Exactly, by summing over what can happen; the rates are a fine grid, as coverage jumps.
        mean.put(method, exact(method, slots));
      }
      mean.forEach(
          (method, covered) -> assertThat(covered).as(method + " " + slots).isBetween(.94, .96));
    }
  }

  /** How many samples of each rate; {@link CoverageIT} draws more. */
  int trials() {
    return 150;
  }

  @Test
  void clusteredSlotsAreCoveredWithinTwoPoints() {
    RandomGenerator sizes = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (Market market :
        List.of(
            new Market("30 clusters of 20, correlation .05", 30, i -> 20, .05),
            new Market("30 clusters of 5 to 60, .05", 30, i -> 5 + sizes.nextInt(56), .05),
            new Market("40 clusters, heavy-tailed, .1", 40, i -> heavyTailed(sizes), .1),
            new Market("100 clusters of 20, .02", 100, i -> 20, .02),
            new Market("100 clusters of 20, .1", 100, i -> 20, .1))) {
      Map<IntervalMethod, Double> mean = simulated(market, trials());
      assertThat(mean.get(IntervalMethod.DESIGN)).as(market.name()).isBetween(.93, .97);
      assertThat(mean.get(IntervalMethod.WILSON))
          .as(market.name())
          .isLessThan(market.correlation() < .05 ? .92 : .9);
      assertThat(mean.get(IntervalMethod.BOOTSTRAP)).as(market.name()).isBetween(.93, .97);
    }
  }

  @Test
  void withBellecoursRequestersOnlyTheDefaultHoldsWhatItSays() {
    Market market = new Market("Bellecour's ten requesters, .1", 10, i -> BELLECOUR[i], .1);
    // Its coverage is near the bound, and ten clusters are drawn fast.
    Map<IntervalMethod, Double> mean = simulated(market, Math.max(500, trials()));
    assertThat(mean.get(IntervalMethod.DESIGN)).isGreaterThan(.9);
    assertThat(mean.get(IntervalMethod.BOOTSTRAP)).isLessThan(.85);
    assertThat(mean.get(IntervalMethod.WILSON)).isLessThan(.6);
  }

  private static double exact(IntervalMethod method, int slots) {
    Interval[] intervals = new Interval[slots + 1];
    for (int failed = 0; failed <= slots; failed++) {
      intervals[failed] = method.of(failed, slots, LEVEL);
    }
    double sum = 0;
    int points = 0;
    StringBuilder line = new StringBuilder("%10s".formatted(method.label()));
    for (int i = 20; i <= 600; i++) {
      double rate = i / 2000.0;
      double covered = 0;
      double chance = Math.exp(slots * Math.log1p(-rate));
      for (int failed = 0; failed <= slots; failed++) {
        boolean holds = intervals[failed].low() <= rate && rate <= intervals[failed].high();
        covered += holds ? chance : 0;
        chance *= rate / (1 - rate) * (slots - failed) / (failed + 1.0);
      }
      sum += covered;
      points++;
      if (Arrays.stream(RATES).anyMatch(shown -> Math.abs(shown - rate) < 1e-9)) {
        line.append(String.format(Locale.ROOT, "  %.2f: %.3f", rate, covered));
      }
    }
    System.out.printf(Locale.ROOT, "%s  mean: %.4f%n", line, sum / points);
    return sum / points;
  }

  private static Map<IntervalMethod, Double> simulated(Market market, int trials) {
    Map<IntervalMethod, Double> mean = new EnumMap<>(IntervalMethod.class);
    Map<IntervalMethod, StringBuilder> lines = new EnumMap<>(IntervalMethod.class);
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(42);
    for (double rate : RATES) {
      Map<IntervalMethod, Integer> held = new EnumMap<>(IntervalMethod.class);
      for (int trial = 0; trial < trials; trial++) {
        Sample sample = market.draw(rate, root.split());
        for (IntervalMethod method : IntervalMethod.values()) {
          Interval interval = interval(method, sample, trial);
          boolean holds = interval.low() <= rate && rate <= interval.high();
          held.merge(method, holds ? 1 : 0, Integer::sum);
        }
      }
      held.forEach(
          (method, times) -> {
            double covered = (double) times / trials;
            mean.merge(method, covered / RATES.length, Double::sum);
            lines
                .computeIfAbsent(method, it -> new StringBuilder("%10s".formatted(it.label())))
                .append(String.format(Locale.ROOT, "  %.2f: %.3f", rate, covered));
          });
    }
    System.out.println("coverage, " + market.name());
    lines.forEach(
        (method, line) ->
            System.out.printf(Locale.ROOT, "%s  mean: %.4f%n", line, mean.get(method)));
    return mean;
  }

  private static Interval interval(IntervalMethod method, Sample sample, long seed) {
    return method == IntervalMethod.BOOTSTRAP
        ? ClusterBootstrap.of(sample, LEVEL, BOOTSTRAP_REPLICATES, seed)
        : method.of(sample, LEVEL);
  }

  private static long failed(int size, double chance, RandomGenerator random) {
    long failed = 0;
    for (int i = 0; i < size; i++) {
      failed += random.nextDouble() < chance ? 1 : 0;
    }
    return failed;
  }

  private static int heavyTailed(RandomGenerator random) {
    return 1 + (int) (-20 * Math.log(1 - random.nextDouble()));
  }
}

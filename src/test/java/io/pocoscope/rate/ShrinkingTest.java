package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkingTest {
  private static final double LEVEL = .95;

  @Test
  void oneFailureAmongFewSlotsMakesNoGroupSureOfItsRate() {
    List<Rate> rates = new ArrayList<>(Collections.nCopies(10, rate(new Cluster(0, 1, 5))));
    rates.add(rate(new Cluster(0, 1, 2), new Cluster(1, 1, 1)));
    Shrinking shrinking = Shrinking.of(rates).orElseThrow();
    for (Rate rate : rates) {
      Interval interval = shrinking.told(rate, LEVEL).interval();
      assertThat(interval.low()).isLessThan(.005);
      assertThat(interval.high()).isGreaterThan(.08);
    }
  }

  @Test
  void manyGroupsThatAreAlikeAreDrawnTogetherAlmostWholly() {
    List<Rate> rates = Collections.nCopies(400, rate(new Cluster(1, 1, 5), new Cluster(0, 1, 45)));
    Shrinking shrinking = Shrinking.of(rates).orElseThrow();
    assertThat(shrinking.common().mean()).isCloseTo(.1, within(2e-3));
    assertThat(shrinking.of(rate(new Cluster(1, 1, 5), new Cluster(0, 1, 45))).mean())
        .isCloseTo(.1, within(2e-3));
  }

  @Test
  void aGroupWithoutASlotIsWhatIsCommon() {
    Shrinking shrinking =
        Shrinking.of(List.of(rate(new Cluster(1, 1, 10)), rate(new Cluster(0, 1, 10))))
            .orElseThrow();
    assertThat(shrinking.of(rate())).isEqualTo(shrinking.common());
  }

  @Test
  void withoutTwoGroupsThereIsNothingInCommon() {
    assertThat(Shrinking.of(List.of(rate(new Cluster(1, 10, 3)), rate()))).isEmpty();
  }

  @Test
  void slotsOfOneClusterMoveAGroupLessThanIndependentOnes() {
    List<Rate> others = Collections.nCopies(20, rate(new Cluster(1, 10, 4)));
    assertThat(drawn(others, new Cluster(40, 40, 1)))
        .isLessThan(drawn(others, new Cluster(1, 1, 40)) - .1);
  }

  private static double drawn(List<Rate> others, Cluster own) {
    List<Rate> all = new ArrayList<>(others);
    all.add(rate(own));
    return Shrinking.of(all).orElseThrow().of(rate(own)).mean();
  }

  /**
   * Groups whose rates are of a beta distribution, and clusters in them of another around those.
   */
  @ParameterizedTest
  @CsvSource({
    // groups, clusters of each, slots of each; mean rate, correlation in the groups, in the
    // clusters
    "11, 5, 1, .02, .02, 0",
    "11, 5, 1, .05, .2, 0",
    "30, 50, 1, .05, .3, 0",
    "30, 5, 10, .05, .05, .2",
    "12, 1, 20, .1, .1, .3"
  })
  void theIntervalsHoldTheGroupsRates(
      int groups, int clusters, int slots, double mean, double among, double within) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(5);
    int trials = 1200 / groups;
    List<double[]> held =
        IntStream.range(0, trials).mapToObj(i -> root.split()).toList().parallelStream()
            .map(random -> trial(groups, clusters, slots, mean, among, within, random))
            .toList();
    double share = held.stream().mapToDouble(it -> it[0]).average().orElseThrow();
    double width = held.stream().mapToDouble(it -> it[1]).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "shrunk  %.3f (%.3f)  %d groups of %d clusters of %d, rate %.2f, correlations %.2f, %.2f%n",
        share,
        width,
        groups,
        clusters,
        slots,
        mean,
        among,
        within);
    // Groups of one history share what is not known of all: their errors are not independent.
    assertThat(share).isGreaterThan(.93 - 3 * Math.sqrt(.93 * .07 / trials));
  }

  private static double[] trial(
      int groups,
      int clusters,
      int slots,
      double mean,
      double among,
      double within,
      RandomGenerator random) {
    double[] truth = new double[groups];
    List<Rate> rates = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      truth[i] = beta(mean, among, random);
      Cluster[] own = new Cluster[clusters];
      for (int j = 0; j < clusters; j++) {
        own[j] =
            new Cluster(ClusteredMarket.beta(within).failed(truth[i], slots, random), slots, 1);
      }
      rates.add(rate(own));
    }
    Shrinking shrinking = Shrinking.of(rates).orElseThrow();
    double held = 0;
    double width = 0;
    for (int i = 0; i < groups; i++) {
      Interval interval = shrinking.told(rates.get(i), LEVEL).interval();
      held += interval.low() <= truth[i] && truth[i] <= interval.high() ? 1 : 0;
      width += interval.high() - interval.low();
    }
    return new double[] {held / groups, width / groups};
  }

  /** The share of failures among many slots of Pólya's urn is of a beta distribution. */
  private static double beta(double mean, double correlation, RandomGenerator random) {
    int many = 2000;
    return (double) ClusteredMarket.beta(correlation).failed(mean, many, random) / many;
  }

  private static Rate rate(Cluster... clusters) {
    List<ClusterCounts.Kind> kinds =
        Arrays.stream(clusters)
            .map(
                it ->
                    new ClusterCounts.Kind(
                        Counts.of(it.settled() - it.failed(), it.failed(), 0), it.times(), true))
            .toList();
    return new ClusterCounts(List.of(), Clustering.REQUESTER, kinds)
        .rate(new Intervals(IntervalMethod.POSTERIOR, LEVEL));
  }
}

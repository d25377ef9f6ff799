package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against sums over a grid of 6001 means and 120 correlations, in NumPy. */
class ClusterPosteriorTest {
  private static final double EXACT = 5e-4;

  @ParameterizedTest
  @CsvSource({
    // failed and settled slots of each cluster; low, high, mean and standard deviation
    "1 45 9 1 0 8 2 1 0 13, 126 697 80 10 1 9 20 2 1 54, .03307, .43387, .16091, .09707",
    "0 0 0 0 0 0 0 0 0 0, 126 697 80 10 1 9 20 2 1 54, 0, .08454, .00984, .01765",
    "1 1 1 1 1 1, 4 4 4 4 4 4, .10039, .50333, .26988, .09368",
    "5, 100, .00287, .78046, .13381, .14846",
    "0 0 0 0 0 20 20 20 20 20, 20 20 20 20 20 20 20 20 20 20, .20597, .79403, .5, .14381",
    "20 20 20 20 20 20 20 20 20 20, 20 20 20 20 20 20 20 20 20 20, .92028, 1, .99036, .01683"
  })
  void isWhatAFineGridGives(
      String failed, String settled, double low, double high, double mean, double spread) {
    ClusterPosterior posterior = new ClusterPosterior(sample(counts(failed), counts(settled)));
    Interval interval = posterior.interval(.95);
    assertThat(interval.low()).isCloseTo(low, within(EXACT));
    assertThat(interval.high()).isCloseTo(high, within(EXACT));
    assertThat(posterior.mean()).isCloseTo(mean, within(EXACT));
    assertThat(posterior.spread()).isCloseTo(spread, within(EXACT));
  }

  @Test
  void clustersOfOneSlotAreIndependentSlots() {
    Interval interval = new ClusterPosterior(Sample.independent(80, 1000)).interval(.95);
    Interval jeffreys = Jeffreys.of(80, 1000, .95);
    assertThat(interval.low()).isCloseTo(jeffreys.low(), within(1e-3));
    assertThat(interval.high()).isCloseTo(jeffreys.high(), within(1e-3));
  }

  @Test
  void clustersThatFailAsOneAreWorthOneSlotEach() {
    Sample sample = new Sample(List.of(new Cluster(1000, 1000, 20), new Cluster(0, 1000, 180)));
    Interval interval = new ClusterPosterior(sample).interval(.95);
    Interval jeffreys = Jeffreys.of(20, 200, .95);
    assertThat(interval.low()).isCloseTo(jeffreys.low(), within(1e-2));
    assertThat(interval.high()).isCloseTo(jeffreys.high(), within(2e-2));
  }

  @Test
  void aMillionSlotsOfClustersThatAreAlikeAreNearlyAsSureAsIndependentOnes() {
    Sample sample = new Sample(List.of(new Cluster(50, 1000, 500), new Cluster(51, 1000, 500)));
    Interval interval = new ClusterPosterior(sample).interval(.95);
    assertThat(interval.low()).isCloseTo(.0505 - .00043, within(1e-4));
    assertThat(interval.high()).isCloseTo(.0505 + .00043, within(1e-4));
  }

  @Test
  void thousandsOfDifferentClustersAreDrawnTogether() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      // Rates spread evenly from 0 to .2: a standard deviation of .0577, of the mean .0008.
      long settled = 1000L + i;
      clusters.add(new Cluster(Math.round(settled * .2 * ((i * 617L) % 5000) / 5000), settled, 1));
    }
    ClusterPosterior posterior = new ClusterPosterior(new Sample(clusters));
    assertThat(posterior.mean()).isCloseTo(.1, within(2e-3));
    assertThat(posterior.spread()).isBetween(.0008, .0013);
  }

  @Test
  void isTheSameForFailuresAndForCompletions() {
    Interval failures = new ClusterPosterior(sample(1, 0, 7, 3)).interval(.9);
    Interval completions = new ClusterPosterior(sample(19, 20, 13, 17)).interval(.9);
    assertThat(completions.low()).isCloseTo(1 - failures.high(), within(1e-6));
    assertThat(completions.high()).isCloseTo(1 - failures.low(), within(1e-6));
  }

  private static Sample sample(long... failed) {
    long[] settled = new long[failed.length];
    Arrays.fill(settled, 20);
    return sample(failed, settled);
  }

  private static Sample sample(long[] failed, long[] settled) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < failed.length; i++) {
      clusters.add(new Cluster(failed[i], settled[i], 1));
    }
    return new Sample(clusters);
  }

  private static long[] counts(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}

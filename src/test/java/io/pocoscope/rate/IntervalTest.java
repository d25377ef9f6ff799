package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {
  // Slots and failures of the ten requesters of the first 1000 tasks of Bellecour.
  private static final long[] SLOTS = {126, 697, 80, 10, 1, 9, 20, 2, 1, 54};
  private static final long[] FAILED = {1, 45, 9, 1, 0, 8, 2, 1, 0, 13};

  // Quantiles of Beta(k + 1/2, n - k + 1/2) by R's qbeta.
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.2172",
    "10, 10, 0.7828, 1",
    "5, 10, 0.2235, 0.7765",
    "54, 1000, 0.04126, 0.06931",
    "80, 1000, 0.06439, 0.09803"
  })
  void jeffreysIsTheQuantilesOfItsPosterior(long failed, long settled, double low, double high) {
    Interval interval = IntervalMethod.JEFFREYS.of(failed, settled, .95);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @ParameterizedTest
  @EnumSource
  void nothingSettledSaysNothing(IntervalMethod method) {
    assertThat(method.of(new Sample(List.of()), .95)).isEqualTo(new Interval(0, 1));
  }

  @ParameterizedTest
  @EnumSource
  void noFailureAndNothingButFailuresGiveLimitsAndNoNan(IntervalMethod method) {
    for (long failed : new long[] {0, 5}) {
      Sample sample = new Sample(List.of(new Cluster(failed, 5, 40)));
      Interval interval = method.of(sample, .95);
      assertThat(interval.low()).isBetween(0.0, 1.0);
      assertThat(interval.high()).isBetween(interval.low(), 1.0);
      assertThat(failed == 0 ? interval.low() : 1 - interval.high()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTERIOR", "DESIGN", "BOOTSTRAP"})
  void aSingleClusterSaysLittleOfOthers(IntervalMethod method) {
    Interval interval = method.of(new Sample(List.of(new Cluster(45, 697, 1))), .95);
    assertThat(interval.low()).isLessThan(.01);
    assertThat(interval.high()).isGreaterThan(.5);
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 6", "1, 4, 20", "3, 7, 2", "1, 1000, 15"})
  void clustersThatAreAllAlikeHaveADesignIntervalByTheBootstrapToo(
      long failed, long settled, long times) {
    Sample sample = new Sample(List.of(new Cluster(failed, settled, times)));
    Interval interval = IntervalMethod.BOOTSTRAP.of(sample, .95);
    assertThat(interval).isEqualTo(IntervalMethod.DESIGN.of(sample, .95));
    assertThat(interval.low()).isLessThan((double) failed / settled);
    assertThat(interval.high()).isGreaterThan((double) failed / settled);
  }

  @Test
  void clustersOfDifferentSizesCanBeAlikeToo() {
    List<Cluster> clusters = new ArrayList<>();
    for (long i = 1; i <= 20; i++) {
      clusters.add(new Cluster(i, 3 * i, 1));
    }
    Sample sample = new Sample(clusters);
    assertThat(IntervalMethod.BOOTSTRAP.of(sample, .95))
        .isEqualTo(IntervalMethod.DESIGN.of(sample, .95));
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheClustersTheRateLiesWithinItsInterval(IntervalMethod method) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int i = 0; i < 150; i++) {
      List<Cluster> clusters = new ArrayList<>();
      for (int kinds = 1 + random.nextInt(4); kinds > 0; kinds--) {
        long settled = 1L + random.nextInt(random.nextBoolean() ? 4 : 3000);
        long failed = random.nextBoolean() ? 0 : random.nextLong(settled + 1);
        clusters.add(new Cluster(failed, settled, 1 + random.nextInt(8)));
      }
      Sample sample = new Sample(clusters);
      Interval interval = method.of(sample, .95);
      double rate = (double) sample.failed() / sample.settled();
      assertThat(rate).as(sample.toString()).isBetween(interval.low(), interval.high());
    }
  }

  @Test
  void independentSlotsHaveNoDesignEffect() {
    assertThat(DesignEffect.of(Sample.independent(80, 1000))).isCloseTo(1, within(.01));
    Interval wilson = IntervalMethod.WILSON.of(80, 1000, .95);
    Interval design = IntervalMethod.DESIGN.of(80, 1000, .95);
    assertThat(design.low()).isCloseTo(wilson.low(), within(1e-3));
    assertThat(design.high()).isCloseTo(wilson.high(), within(1e-3));
  }

  @Test
  void clustersThatFailAsOneAreWorthOneSlotEach() {
    Sample sample = new Sample(List.of(new Cluster(20, 20, 10), new Cluster(0, 20, 40)));
    assertThat(DesignEffect.of(sample)).isCloseTo(20, within(.5));
  }

  @Test
  void theBootstrapAgreesWithTheReferenceOnBellecour() {
    Interval interval = IntervalMethod.BOOTSTRAP.of(bellecour(), .95);
    assertThat(interval.low()).isCloseTo(.0508, within(2e-3));
    assertThat(interval.high()).isCloseTo(.2354, within(1e-2));
  }

  @Test
  void theBootstrapIsTheSameOnOneThreadAndOnMany() throws Exception {
    Interval many = IntervalMethod.BOOTSTRAP.of(bellecour(), .95);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> IntervalMethod.BOOTSTRAP.of(bellecour(), .95)).get())
          .isEqualTo(many);
    } finally {
      one.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfTheClustersDoesNotMatter(IntervalMethod method) {
    List<Cluster> backwards = new ArrayList<>(bellecour().clusters());
    Collections.reverse(backwards);
    assertThat(method.of(new Sample(backwards), .95)).isEqualTo(method.of(bellecour(), .95));
  }

  private static Sample bellecour() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < SLOTS.length; i++) {
      clusters.add(new Cluster(FAILED[i], SLOTS[i], 1));
    }
    return new Sample(clusters);
  }
}

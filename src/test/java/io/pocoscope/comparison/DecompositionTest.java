package io.pocoscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.comparison.Decomposition.Part;
import io.pocoscope.comparison.Decomposition.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The difference of two rates taken apart: by hand, and by its own laws. */
class DecompositionTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  /** The rates are .18 and .34, as the group that fails often went from 20 to 60 of 100. */
  @Test
  void otherSharesOfGroupsThatFailAsBeforeAreMixAlone() {
    List<Cell> a = List.of(cell("r", "x", 8, 80), cell("r", "y", 10, 20));
    List<Cell> b = List.of(cell("r", "x", 4, 40), cell("r", "y", 30, 60));
    Sums sums = sums(a, b);
    assertThat(sums.mix().value()).isCloseTo(.16, EXACTLY);
    assertThat(sums.rate().value()).isCloseTo(0, EXACTLY);
    Part x = part(a, b, "x");
    assertThat(x.mix()).isCloseTo((.4 - .8) * (.1 - .26), EXACTLY);
    assertThat(part(a, b, "y").mix()).isCloseTo((.6 - .2) * (.5 - .26), EXACTLY);
  }

  /** The rates are .18 and .31: x fails .1 more on .8 of the slots, y .25 more on .2. */
  @Test
  void otherRatesOfGroupsWithTheSameSharesAreRateAlone() {
    List<Cell> a = List.of(cell("r", "x", 8, 80), cell("r", "y", 10, 20));
    List<Cell> b = List.of(cell("r", "x", 16, 80), cell("r", "y", 15, 20));
    Sums sums = sums(a, b);
    assertThat(sums.mix().value()).isCloseTo(0, EXACTLY);
    assertThat(sums.rate().value()).isCloseTo(.13, EXACTLY);
    assertThat(part(a, b, "x").rate()).isCloseTo(.08, EXACTLY);
    assertThat(part(a, b, "y").rate()).isCloseTo(.05, EXACTLY);
  }

  /** Shares .5 and .5 become .25 and .75, rates .2 and .4 become .4 and .4: .3 becomes .4. */
  @Test
  void bothAtOnceAreToldApart() {
    List<Cell> a = List.of(cell("r", "x", 20, 100), cell("r", "y", 40, 100));
    List<Cell> b = List.of(cell("r", "x", 20, 50), cell("r", "y", 60, 150));
    Sums sums = sums(a, b);
    assertThat(sums.mix().value()).isCloseTo(-.25 * .3 + .25 * .4, EXACTLY);
    assertThat(sums.rate().value()).isCloseTo(.2 * .375, EXACTLY);
  }

  /** A rate of .1 becomes .3, as half of the slots are of a newcomer that fails every second. */
  @Test
  void whoComesOrGoesIsMixAlone() {
    List<Cell> without = List.of(cell("r", "x", 10, 100));
    List<Cell> with = List.of(cell("r", "x", 5, 50), cell("r", "z", 25, 50));
    Sums came = sums(without, with);
    assertThat(came.mix().value()).isCloseTo(.2, EXACTLY);
    assertThat(came.rate().value()).isCloseTo(0, EXACTLY);
    assertThat(part(without, with, "z").mix()).isCloseTo(.5 * (.5 - .2), EXACTLY);
    Sums went = sums(with, without);
    assertThat(went.mix().value()).isCloseTo(-.2, EXACTLY);
    assertThat(went.rate().value()).isCloseTo(0, EXACTLY);
  }

  @Test
  void mixAndRateAreTheDifference() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int i = 0; i < 300; i++) {
      List<Cell> a = cells(random);
      List<Cell> b = cells(random);
      Sums sums = sums(a, b);
      List<Part> parts = new Decomposition(Clusters.of(a, b)).parts();
      Pair total = Clusters.sum(parts.stream().map(Part::slots).toList());
      assertThat(sums.mix().value() + sums.rate().value()).isCloseTo(total.difference(), EXACTLY);
      assertThat(parts.stream().mapToDouble(it -> it.mix() + it.rate()).sum())
          .isCloseTo(total.difference(), EXACTLY);
    }
  }

  @Test
  void theOtherWayRoundAllSignsAreTheOthers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    for (int i = 0; i < 50; i++) {
      List<Cell> a = cells(random);
      List<Cell> b = cells(random);
      assertThat(sums(a, b).mix().value()).isCloseTo(-sums(b, a).mix().value(), EXACTLY);
      assertThat(sums(a, b).rate().value()).isCloseTo(-sums(b, a).rate().value(), EXACTLY);
    }
  }

  /** The walk that finds all at once finds what is left when a cluster's cells are taken out. */
  @Test
  void intervalsAreThoseOfLeavingOutOneClusterAtATime() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (int i = 0; i < 50; i++) {
      List<Cell> a = cells(random);
      List<Cell> b = cells(random);
      Clusters clusters = Clusters.of(a, b);
      Optional<Jackknife> jackknife = clusters.jackknife(.9);
      if (jackknife.isPresent()) {
        Sums sums = new Decomposition(clusters).sums(jackknife);
        double[] mixes =
            clusters.byCluster().keySet().stream()
                .mapToDouble(own -> sums(without(own, a), without(own, b)).mix().value())
                .toArray();
        assertSame(sums.mix(), jackknife.get().of(sums.mix().value(), mixes));
        double[] rates =
            clusters.byCluster().keySet().stream()
                .mapToDouble(own -> sums(without(own, a), without(own, b)).rate().value())
                .toArray();
        assertSame(sums.rate(), jackknife.get().of(sums.rate().value(), rates));
      }
    }
  }

  /** Rates of .1 and .3 of two clusters each, by hand. */
  @Test
  void theIntervalOfADifferenceByHand() {
    List<Cell> a = List.of(cell("r", "", 0, 10), cell("s", "", 2, 10));
    List<Cell> b = List.of(cell("t", "", 2, 10), cell("u", "", 4, 10));
    Clusters clusters = Clusters.of(a, b);
    Estimate difference = RateDifference.of(clusters.sums().values(), clusters.jackknife(.95));
    assertThat(difference.value()).isCloseTo(.2, EXACTLY);
    // Without any of the four the difference is .1 more or less.
    double error = Math.sqrt(3. / 4 * 4 * .01);
    double half = TDistribution.of(1).inverseCumulativeProbability(.975) * error;
    assertThat(half).isGreaterThan(1);
    assertThat(difference.bounds()).contains(new Bounds(-1, 1));
    Estimate lessSure = RateDifference.of(clusters.sums().values(), clusters.jackknife(.5));
    assertThat(lessSure.bounds().orElseThrow().low()).isCloseTo(.2 - error, EXACTLY);
    assertThat(lessSure.bounds().orElseThrow().high()).isCloseTo(.2 + error, EXACTLY);
  }

  @Test
  void aClusterOfBothSidesCountsOnce() {
    List<Cell> a = List.of(cell("r", "", 1, 10), cell("s", "", 5, 10));
    List<Cell> b = List.of(cell("r", "", 2, 10), cell("s", "", 6, 10));
    Clusters clusters = Clusters.of(a, b);
    Bounds bounds =
        RateDifference.of(clusters.sums().values(), clusters.jackknife(.95)).bounds().orElse(null);
    // Both of them fail .1 more, however often each fails: nothing shows that others may not.
    assertThat(bounds).isNull();
  }

  @Test
  void oneClusterShowsNothing() {
    List<Cell> one = List.of(cell("r", "x", 1, 10));
    List<Cell> two = List.of(cell("r", "x", 1, 10), cell("s", "x", 1, 10));
    assertThat(Clusters.of(one, two).jackknife(.95)).isEmpty();
    assertThat(Clusters.of(two, one).jackknife(.95)).isEmpty();
    assertThat(Clusters.of(two, two).jackknife(.95)).isPresent();
  }

  private static void assertSame(Estimate found, Estimate expected) {
    assertThat(found.value()).isCloseTo(expected.value(), EXACTLY);
    assertThat(found.bounds().isPresent()).isEqualTo(expected.bounds().isPresent());
    if (found.bounds().isPresent()) {
      Bounds bounds = expected.bounds().orElseThrow();
      assertThat(found.bounds().get().low()).isCloseTo(bounds.low(), within(1e-9));
      assertThat(found.bounds().get().high()).isCloseTo(bounds.high(), within(1e-9));
    }
  }

  private static Sums sums(List<Cell> a, List<Cell> b) {
    return new Decomposition(Clusters.of(a, b)).sums(Optional.empty());
  }

  private static Part part(List<Cell> a, List<Cell> b, String group) {
    return new Decomposition(Clusters.of(a, b))
        .parts().stream().filter(it -> it.group().equals(group)).findFirst().orElseThrow();
  }

  private static List<Cell> without(String cluster, List<Cell> cells) {
    return cells.stream().filter(cell -> !cell.cluster().equals(cluster)).toList();
  }

  private static Cell cell(String cluster, String group, long failed, long settled) {
    return new Cell(cluster, group, new Tally(failed, settled));
  }

  /** Two clusters or more, one of them of a group that all have. */
  private static List<Cell> cells(RandomGenerator random) {
    List<Cell> cells = new ArrayList<>();
    for (int cluster = 0; cluster < 6; cluster++) {
      for (int group = 0; group < 5; group++) {
        if (random.nextInt(3) == 0 || (cluster < 3 && group == 0)) {
          long settled = random.nextLong(1, 31);
          cells.add(cell("c" + cluster, "g" + group, random.nextLong(settled + 1), settled));
        }
      }
    }
    return cells;
  }
}

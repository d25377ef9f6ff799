package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.support.BetaFit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests between groups, against values worked out elsewhere. */
class GroupTestsTest {
  @Test
  void homogeneityIsPearsonsWhereSlotsAreIndependent() {
    // scipy.stats.chi2_contingency([[10, 90], [25, 75], [15, 85]], correction=False)
    Homogeneity test =
        Homogeneity.of(List.of(rate(10, 100, 1), rate(25, 100, 1), rate(15, 100, 1))).orElseThrow();
    assertThat(test.chiSquare()).isCloseTo(8.4, within(1e-9));
    assertThat(test.freedom()).isEqualTo(2);
    assertThat(test.p()).isCloseTo(.0149956, within(1e-6));
    assertThat(test.corrected().orElseThrow().p()).isCloseTo(test.p(), within(2e-3));
  }

  @Test
  void groupsOfClustersThatFailAsOneDifferLess() {
    Homogeneity test = Homogeneity.of(List.of(rate(10, 100, 10), rate(30, 100, 10))).orElseThrow();
    assertThat(test.p()).isLessThan(.01);
    assertThat(test.corrected().orElseThrow().p()).isGreaterThan(.1);
  }

  @Test
  void groupsThatCannotDifferAreNotTested() {
    assertThat(Homogeneity.of(List.of(rate(10, 100, 1)))).isEmpty();
    assertThat(Homogeneity.of(List.of(rate(0, 100, 1), rate(0, 50, 1)))).isEmpty();
    assertThat(Homogeneity.of(List.of(rate(7, 7, 1), rate(5, 5, 1)))).isEmpty();
  }

  @Test
  void theTrendIsCochranAndArmitages() {
    // 10, 15, 25 of 100 each at places 0, 1, 2: U = 15, variance p(1-p) * 200 with p = 1/6
    Trend trend = Trend.of(sums(50 / 300.0, 15, 200, 1, 0)).orElseThrow();
    assertThat(trend.z()).isCloseTo(2.8460499, within(1e-6));
    assertThat(trend.p()).isCloseTo(.0044265, within(1e-6));
    assertThat(trend.corrected()).isEmpty();
  }

  @Test
  void theTrendOfClustersIsByWhatDiffersBetweenThem() {
    // Scores of 5 clusters: 3, 5, 4, 1, 2; their squares add up to 55.
    Trend.Corrected trend =
        Trend.of(sums(50 / 300.0, 15, 200, 5, 55)).orElseThrow().corrected().orElseThrow();
    assertThat(trend.z()).isCloseTo(15 / Math.sqrt(55 * 5 / 4.0), within(1e-12));
    assertThat(trend.p()).isCloseTo(.1447040, within(1e-6)); // scipy.stats.t.sf(1.8091, 4) * 2
  }

  @Test
  void withoutFailuresOrTimesThereIsNoTrend() {
    assertThat(Trend.of(sums(0, 0, 200, 10, 0))).isEmpty();
    assertThat(Trend.of(sums(1, 0, 200, 10, 0))).isEmpty();
    assertThat(Trend.of(sums(.1, 0, 0, 10, 0))).isEmpty();
  }

  @Test
  void theCommonDistributionIsTheLikeliest() {
    List<Cluster> groups =
        List.of(new Cluster(1, 10, 3), new Cluster(5, 10, 2), new Cluster(0, 20, 4));
    BetaPrior prior = BetaFit.of(groups);
    double best = BetaFit.logLikelihood(groups, prior);
    for (double stretch : new double[] {.8, .95, 1.05, 1.25}) {
      BetaPrior a = new BetaPrior(prior.a() * stretch, prior.b());
      BetaPrior b = new BetaPrior(prior.a(), prior.b() * stretch);
      assertThat(BetaFit.logLikelihood(groups, a)).isLessThan(best);
      assertThat(BetaFit.logLikelihood(groups, b)).isLessThan(best);
    }
  }

  private static Trend.Sums sums(
      double rate, double score, double spread, long clusters, double squares) {
    return new Trend.Sums(rate, score, spread, Clustering.DEAL, clusters, squares);
  }

  /** A group whose slots fail by so many at once. */
  private static Rate rate(long failed, long settled, long together) {
    List<ClusterCounts.Kind> kinds = new java.util.ArrayList<>();
    if (failed > 0) {
      kinds.add(new ClusterCounts.Kind(Counts.of(0, together, 0), failed / together, true));
    }
    if (settled > failed) {
      kinds.add(
          new ClusterCounts.Kind(Counts.of(together, 0, 0), (settled - failed) / together, true));
    }
    return new ClusterCounts(List.of(), Clustering.REQUESTER, kinds)
        .rate(new Intervals(IntervalMethod.DESIGN, .95));
  }
}

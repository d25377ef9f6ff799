package io.pocoscope.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  // scipy.stats.fisher_exact([[k, n - k], [K - k, N - n - K + k]])
  @ParameterizedTest
  @CsvSource({
    "28, 5, 1000, 54, 0.014444116136",
    "54, 6, 1000, 54, 0.064721764638",
    "354, 28, 1000, 54, 0.012382713196",
    "598, 44, 1000, 54, 0.00086315782348",
    "91, 18, 1000, 80, 0.00012199105181",
    "3, 0, 10, 5, 0.166666666667",
    "10, 10, 10, 10, 1"
  })
  void fishersTestAgreesWithAnotherProgram(long n, long k, long slots, long hits, double p) {
    assertThat(Math.exp(FisherExact.logP(new Finding(n, k, slots, hits))))
        .isCloseTo(p, within(p * 1e-6));
  }

  @Test
  void fishersTestIsTheSumOverAllTablesThatAreNoLikelier() {
    int slots = 60;
    for (int hits = 1; hits < slots; hits += 7) {
      for (int n = 1; n < slots; n += 5) {
        HypergeometricDistribution tables = HypergeometricDistribution.of(slots, hits, n);
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
          double observed = tables.probability(k);
          double sum = 0;
          for (int i = tables.getSupportLowerBound(); i <= tables.getSupportUpperBound(); i++) {
            sum += tables.probability(i) <= observed * (1 + 1e-7) ? tables.probability(i) : 0;
          }
          assertThat(Math.exp(FisherExact.logP(new Finding(n, k, slots, hits))))
              .as("%d of %d, %d of %d", k, n, hits, slots)
              .isCloseTo(sum, within(1e-9));
        }
      }
    }
  }

  @Test
  void aPThatADoubleCannotHoldHasALogarithm() {
    double logP = FisherExact.logP(new Finding(10_000, 10_000, 1_000_000, 10_000));
    assertThat(logP).isLessThan(-20_000).isFinite();
  }

  @Test
  void allSlotsHaveALiftOfOneForSure() {
    Finding all = new Finding(1000, 54, 1000, 54);
    assertThat(all.lift().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(all.liftLow(.95)).isCloseTo(1, within(1e-6));
    assertThat(all.liftHigh(.95)).isCloseTo(1, within(1e-6));
  }

  @Test
  void limitsStandWhereALogarithmWouldNot() {
    Finding none = new Finding(50, 0, 1000, 54);
    assertThat(none.lift().orElseThrow()).isZero();
    assertThat(none.liftLow(.95)).isZero();
    assertThat(none.liftHigh(.95)).isBetween(1.0, 1.5);
    assertThat(none.oddsRatio().orElseThrow()).isZero();
    Finding only = new Finding(54, 54, 1000, 54);
    assertThat(only.oddsRatio().orElseThrow()).isInfinite();
    assertThat(only.liftHigh(.95)).isCloseTo(1000 / 54.0, within(1e-9));
    Finding nothing = new Finding(54, 0, 1000, 0);
    assertThat(nothing.lift()).isEmpty();
    assertThat(nothing.liftHigh(.95)).isInfinite();
  }

  @Test
  void qValuesAreBenjaminiAndHochbergs() {
    // R: p.adjust(c(.01, .04, .03, .2), "BH")
    double[] q =
        FalseDiscovery.q(new double[] {Math.log(.01), Math.log(.04), Math.log(.03), Math.log(.2)});
    assertThat(q[0]).isCloseTo(.04, within(1e-12));
    assertThat(q[1]).isCloseTo(.16 / 3, within(1e-12));
    assertThat(q[2]).isCloseTo(.16 / 3, within(1e-12));
    assertThat(q[3]).isCloseTo(.2, within(1e-12));
  }
}

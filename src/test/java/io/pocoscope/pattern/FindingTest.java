package io.pocoscope.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
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

  /** Clopper and Pearson's bounds of the confidence, .025^(1/n), over the rate of all. */
  @ParameterizedTest
  @CsvSource({"1, .281", "3, 3.29", "10, 7.78"})
  void allOfFewSlotsSayLessThanAllOfMany(int n, double low) {
    Finding all = new Finding(n, n, 1_000_000, 88_968);
    assertThat(all.liftLow(.95)).isCloseTo(low, within(.01));
    assertThat(all.liftHigh(.95)).isCloseTo(1_000_000 / 88_968., within(1e-9));
  }

  /**
   * Added up over all counts: 20 of 400 slots have the combination and fail by .3, the others by
   * .1.
   */
  @Test
  void theIntervalHoldsAsOftenAsItsLevelSays() {
    double truth = .3 / (.05 * .3 + .95 * .1);
    double held = 0;
    double all = 0;
    for (int k = 0; k <= 20; k++) {
      for (int others = 0; others <= 380; others++) {
        double weight =
            BinomialDistribution.of(20, .3).probability(k)
                * BinomialDistribution.of(380, .1).probability(others);
        if (weight > 1e-9) {
          Finding found = new Finding(20, k, 400, k + others);
          all += weight;
          held += found.liftLow(.95) <= truth && truth <= found.liftHigh(.95) ? weight : 0;
        }
      }
    }
    assertThat(held / all).isBetween(.95, .99);
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

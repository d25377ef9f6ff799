package io.pocoscope.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.calibration.fit.AmountLaw.Family;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/** Laws of amounts that were drawn from laws. */
class AmountFitTest {
  private static final int DRAWS = 4000;

  @Test
  void aGammaLawIsFoundAgain() {
    AmountLaw law = drawn(GammaDistribution.of(2.5, .04), 1).law();
    assertThat(law.family()).isEqualTo(Family.GAMMA);
    assertThat(law.a()).isCloseTo(2.5, within(.2));
    assertThat(law.b().orElseThrow()).isCloseTo(.04, within(.004));
    assertThat(law.fit().orElseThrow().distance()).isLessThan(.03);
  }

  @Test
  void aLogNormalLawIsFoundAgain() {
    AmountLaw law = drawn(LogNormalDistribution.of(-3, .8), 2).law();
    assertThat(law.family()).isEqualTo(Family.LOG_NORMAL);
    assertThat(law.a()).isCloseTo(-3, within(.05));
    assertThat(law.b().orElseThrow()).isCloseTo(.8, within(.03));
    assertThat(law.fit().orElseThrow().distance()).isLessThan(.03);
  }

  /** The likelihood falls to every side of the peak, and is that of the density. */
  @Test
  void noOtherParametersAreLikelier() {
    double[] amounts = {.2, .3, .7, 1.1, 4};
    SeenAmounts seen = new SeenAmounts();
    Arrays.stream(amounts).forEach(amount -> seen.add(amount, 2));
    AmountLaw law = seen.law();
    double peak = law.fit().orElseThrow().logLikelihood();
    assertThat(peak).isCloseTo(logLikelihood(of(law, 1, 1), amounts), within(1e-9));
    for (double off : new double[] {.99, 1.01}) {
      assertThat(logLikelihood(of(law, off, 1), amounts)).isLessThan(peak);
      assertThat(logLikelihood(of(law, 1, off), amounts)).isLessThan(peak);
    }
    assertThat(law.fit().orElseThrow().aic()).isCloseTo(4 - 2 * peak, within(1e-12));
  }

  private static ContinuousDistribution of(AmountLaw law, double ofA, double ofB) {
    double b = law.b().orElseThrow() * ofB;
    return law.family() == Family.GAMMA
        ? GammaDistribution.of(law.a() * ofA, b)
        : LogNormalDistribution.of(law.a() * ofA, b);
  }

  private static double logLikelihood(ContinuousDistribution law, double... amounts) {
    return Arrays.stream(amounts).map(law::logDensity).map(each -> 2 * each).sum();
  }

  @Test
  void noughtsAreCountedAside() {
    SeenAmounts seen = drawn(GammaDistribution.of(2.5, .04), 3);
    AmountLaw without = drawn(GammaDistribution.of(2.5, .04), 3).law();
    AmountLaw with = seen.add(0, DRAWS).law();
    assertThat(with.zeros()).isEqualTo(.5);
    assertThat(with.a()).isEqualTo(without.a());
    assertThat(with.fit()).isEqualTo(without.fit());
  }

  @Test
  void whatDoesNotDifferIsAConstant() {
    AmountLaw one = new SeenAmounts().add(0, 1).add(.3, 3).law();
    assertThat(one.family()).isEqualTo(Family.CONSTANT);
    assertThat(one.a()).isEqualTo(.3);
    assertThat(one.zeros()).isEqualTo(.25);
    assertThat(one.fit()).isEmpty();
    AmountLaw free = new SeenAmounts().add(0, 7).law();
    assertThat(free.a()).isZero();
    assertThat(free.zeros()).isEqualTo(1);
  }

  @Test
  void whatHardlyDiffersStillHasALaw() {
    // Beyond 2^53 nRLC amounts that differ are the same number.
    assertThat(new SeenAmounts().add(1e19, 1).add(1e19, 2).law().family())
        .isEqualTo(Family.CONSTANT);
    AmountLaw law = new SeenAmounts().add(1, 1).add(1 + 1e-9, 1).law();
    assertThat(law.family()).isEqualTo(Family.LOG_NORMAL);
    assertThat(law.b().orElseThrow()).isPositive();
    assertThat(law.fit().orElseThrow().distance()).isBetween(0.0, 1.0);
  }

  private static SeenAmounts drawn(ContinuousDistribution law, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    SeenAmounts seen = new SeenAmounts();
    random
        .doubles(DRAWS)
        .map(law::inverseCumulativeProbability)
        .sorted()
        .forEach(amount -> seen.add(amount, 1));
    return seen;
  }
}

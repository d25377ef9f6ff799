package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedClaimsTest {
  private static final DiscreteClaims CLAIMS = new DiscreteClaims(Map.of(1, .6, 2, .3, 7, .1));

  @ParameterizedTest
  @ValueSource(doubles = {.01, .5, 5, 150, 400})
  void panjersRecursionAgreesWithConvolution(double mean) {
    int last = (int) (4 * mean) + 60;
    double[] panjer = Panjer.sums(mean, CLAIMS.chances(), last);
    double[] convolved = convolved(mean, last);
    for (int k = 0; k <= last; k++) {
      assertThat(panjer[k]).isCloseTo(convolved[k], within(1e-10 * convolved[k] + 1e-250));
    }
  }

  private static double[] convolved(double mean, int last) {
    double[] sum = new double[last + 1];
    double[] claims = CLAIMS.chances();
    double[] power = new double[last + 1];
    power[0] = 1;
    for (int n = 0; n <= last; n++) {
      double chance = PoissonDistribution.of(mean).probability(n);
      double[] next = new double[last + 1];
      for (int k = 0; k <= last; k++) {
        sum[k] += chance * power[k];
        for (int j = 1; j < claims.length && j + k <= last; j++) {
          next[j + k] += claims[j] * power[k];
        }
      }
      power = next;
    }
    return sum;
  }

  @Test
  void forEverIsTheLimitOfALongHorizon() {
    for (RiskProcess process :
        new RiskProcess[] {new Bernoulli(.02, CLAIMS), new PoissonPeriods(.02, CLAIMS)}) {
      double ruin = Ruin.probability(question(process, OptionalInt.empty()));
      double followed = Ruin.probability(question(process, OptionalInt.of(50_000)));
      assertThat(ruin).isBetween(.01, .9).isCloseTo(followed, within(1e-10 * ruin));
    }
  }

  private static RuinQuestion question(RiskProcess process, OptionalInt horizon) {
    return new RuinQuestion(
        process,
        Rational.of(1, 10),
        Rational.of(1, 1),
        Rational.of(4, 1),
        horizon,
        RuinRule.BELOW_ZERO);
  }
}

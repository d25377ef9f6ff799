package io.pocoscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.rate.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** What bounds are taken from draws: those of whatever was drawn, one hump or two. */
class DrawsTest {
  /**
   * One in four that a unit is at fault, at a rate near a half, and else it has none to speak of.
   * The beta distribution of the same mean and variance ends elsewhere.
   */
  @Test
  void aRateOfTwoHumpsHasTheBoundsOfBoth() {
    BetaDistribution good = BetaDistribution.of(1, 400);
    BetaDistribution bad = BetaDistribution.of(50, 50);
    int n = 40_000;
    float[] draws = new float[n];
    for (int i = 0; i < n; i++) {
      double p = (Math.floorDiv(i, 4) + .5) / (n / 4.);
      draws[i] = (float) (i % 4 == 0 ? bad : good).inverseCumulativeProbability(p);
    }
    Interval interval = new Draws(List.of(draws)).interval(0, .95);
    // A quarter of the mass is above; the upper bound leaves a tenth of that quarter.
    assertThat(interval.high())
        .isCloseTo(bad.inverseCumulativeProbability(.9), within(1e-3))
        .isLessThan(.57);
    assertThat(interval.low())
        .isCloseTo(good.inverseCumulativeProbability(.025 / .75), within(1e-5));
    double mean = .75 / 401 + .25 / 2;
    assertThat(byMoments(draws, mean, .975)).isGreaterThan(interval.high() + .05);
  }

  @Test
  void whoMayHaveFailedNothingIsBoundedByNothingBelow() {
    Draws draws = new Draws(List.of(new float[] {.1f, .2f, .3f, .4f}));
    assertThat(draws.interval(.03, .95).low()).isZero();
    assertThat(draws.interval(.02, .95).low()).isCloseTo(.1075, within(1e-6));
  }

  private static double byMoments(float[] draws, double mean, double p) {
    double square =
        IntStream.range(0, draws.length)
            .mapToDouble(i -> (double) draws[i] * draws[i])
            .average()
            .orElseThrow();
    double size = mean * (1 - mean) / (square - mean * mean) - 1;
    return BetaDistribution.of(mean * size, (1 - mean) * size).inverseCumulativeProbability(p);
  }
}

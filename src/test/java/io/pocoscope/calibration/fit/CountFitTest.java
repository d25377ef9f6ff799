package io.pocoscope.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class CountFitTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

  @Test
  void aPoissonProcessIsNotOverDispersed() {
    CountFit fit = new CountFit(drawn(2000, Double.POSITIVE_INFINITY));
    assertThat(fit.ratio()).isCloseTo(1, within(.1));
    assertThat(fit.dispersion().p()).isGreaterThan(.01);
    assertThat(3.0).isBetween(fit.low(), fit.high());
    assertThat(fit.high() - fit.low()).isLessThan(.2);
  }

  @Test
  void aNegativeBinomialIsFoundWithItsSize() {
    CountFit fit = new CountFit(drawn(4000, .8));
    Dispersion dispersion = fit.dispersion();
    assertThat(dispersion.size()).hasValueCloseTo(.8, within(.1));
    assertThat(dispersion.p()).isLessThan(1e-10);
    assertThat(dispersion.ratio()).isCloseTo(1 + 3 / .8, within(.6));
    assertThat(3.0).isBetween(fit.low(), fit.high());
  }

  @Test
  void wherePoissonsIsAsLikelyThereIsNoSize() {
    Dispersion regular = new CountFit(new TreeMap<>(Map.of(2L, 50L))).dispersion();
    assertThat(regular.size()).isEmpty();
    assertThat(regular.p()).isEqualTo(1);
  }

  @Test
  void nothingSeenHasAnUpperBound() {
    CountFit fit = new CountFit(new TreeMap<>(Map.of(0L, 100L)));
    assertThat(fit.low()).isZero();
    assertThat(fit.high()).isBetween(.01, .05);
    assertThat(fit.dispersion().ratio()).isEqualTo(1);
  }

  /** Counts of mean 3: Poisson's, their mean gamma distributed with a shape of this size. */
  private SortedMap<Long, Long> drawn(int n, double size) {
    SortedMap<Long, Long> times = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      double mean = Double.isInfinite(size) ? 3 : 3 / size * gamma(size);
      long count =
          mean < 1e-9
              ? 0
              : PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
      times.merge(count, 1L, Long::sum);
    }
    return times;
  }

  private double gamma(double shape) {
    return org.apache.commons.statistics.distribution.GammaDistribution.of(shape, 1)
        .inverseCumulativeProbability(random.nextDouble());
  }
}

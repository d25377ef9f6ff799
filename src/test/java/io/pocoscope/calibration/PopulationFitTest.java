package io.pocoscope.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Background;
import io.pocoscope.attribution.Blame;
import io.pocoscope.attribution.Check;
import io.pocoscope.attribution.Convergence;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.attribution.KindOfUnit;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.attribution.Unit;
import io.pocoscope.rate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Actors each of whose slots are theirs alone, so that all is known of what they failed. */
class PopulationFitTest {
  private static final Interval ANY = new Interval(0, 1);

  @Test
  void thePowerLawsIntervalHoldsTheTrueExponent() {
    int held = 0;
    int populations = 60;
    double sum = 0;
    for (int seed = 0; seed < populations; seed++) {
      Population.PowerLaw law = fit(seed, .3, 40).powerLaw();
      held += law.low() <= .3 && .3 <= law.high() ? 1 : 0;
      sum += law.alpha();
    }
    System.out.printf(
        Locale.ROOT,
        "power law .3: mean estimate %.4f, interval holds it in %d of %d%n",
        sum / populations,
        held,
        populations);
    assertThat(held).isGreaterThanOrEqualTo(52);
    assertThat(sum / populations).isCloseTo(.3, within(.01));
  }

  @Test
  void theBetaLawHasThePowerLawWithinIt() {
    Population population = fit(1, .3, 100);
    assertThat(population.beta().logLikelihood())
        .isGreaterThanOrEqualTo(population.powerLaw().logLikelihood() - 1e-6);
    assertThat(population.beta().law().mean()).isCloseTo(.3 / 1.3, within(.04));
    assertThat(population.actors()).isEqualTo(300);
    assertThat(population.roles()).containsExactly("app");
  }

  private static Population fit(int seed, double alpha, int slots) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Estimate> estimates = new ArrayList<>();
    KindOfUnit kind = new KindOfUnit("app", 300, .2, 1.5, 1);
    for (int i = 0; i < 300; i++) {
      double rate = Math.pow(random.nextDouble(), 1 / alpha);
      int failed = (int) random.doubles(slots).filter(it -> it < rate).count();
      estimates.add(estimate(i, failed, slots, kind));
    }
    return PopulationFit.of(
            new Attribution(
                estimates,
                new Background(0, ANY),
                List.of(kind),
                new Convergence(4, 100, 1, 1, 400, 400),
                new Check(0, 0, 0, Optional.empty()),
                300L * slots,
                1,
                List.of(),
                0))
        .orElseThrow();
  }

  private static Estimate estimate(int i, int failed, int slots, KindOfUnit kind) {
    double mean = (kind.mean() * kind.size() + failed) / (kind.size() + slots);
    Blame blame = new Blame(failed, failed == 0 ? 1 : 0);
    Unit unit = new Unit(List.of(new Actor(PartyRole.APP, "0x" + i)), slots, failed);
    return new Estimate(unit, mean, ANY, 1, blame, 400);
  }
}

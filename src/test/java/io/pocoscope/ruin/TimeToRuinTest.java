package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToRuinTest {
  private static final List<ClaimLaw> LAWS =
      List.of(
          ClaimLaw.exponential(1),
          ClaimLaw.erlang(3, 1),
          new ClaimLaw(List.of(new ClaimLaw.Part(.3, 1, .5), new ClaimLaw.Part(.7, 1, 17 / 14.0))));

  /** Drekic and Willmot (2003): for exponential claims E[T | T < ∞] = (λu + c) ÷ (c (c − λ)). */
  @ParameterizedTest
  @CsvSource({".5, .6, 0", ".5, .6, 5", ".2, 1, 3"})
  void exponentialClaimsHaveTheClosedMean(double lambda, double premium, double stake) {
    double mean = (lambda * stake + premium) / (premium * (premium - lambda));
    assertThat(new CramerLundberg(lambda, premium, ClaimLaw.exponential(1)).meanTime(stake))
        .hasValueCloseTo(mean, within(1e-8 * mean));
  }

  /** What is missing at ruin is a claim's rest, exponential again: E[T] = (u + 1) ÷ (λ − c). */
  @ParameterizedTest
  @CsvSource({".7, .6, 0", ".7, .6, 5", "2, .1, 3"})
  void aCertainRuinByExponentialClaimsHasWaldsMean(double lambda, double premium, double stake) {
    double mean = (stake + 1) / (lambda - premium);
    assertThat(new CramerLundberg(lambda, premium, ClaimLaw.exponential(1)).meanTime(stake))
        .hasValueCloseTo(mean, within(1e-9 * mean));
  }

  /** The mean is what is left of survival, added up over time. */
  @ParameterizedTest
  @CsvSource({"0, .3, 100", "1, .3, 60", "2, 3, 20", "1, 3, 20"})
  void theMeanAgreesWithTheDistribution(int law, double lambda, double end) {
    CramerLundberg model = new CramerLundberg(lambda, 1, LAWS.get(law));
    double ever = model.ruin(1).value();
    RuinWithin ruins = model.within(1, end);
    double sum =
        GaussKronrod.integral(t -> ever - ruins.ruin(t).value(), 0, 4, 1e-5)
            + GaussKronrod.integral(t -> ever - ruins.ruin(t).value(), 4, end, 1e-5);
    assertThat(model.meanTime(1)).hasValueCloseTo(sum / ever, within(1e-4 * sum / ever));
  }

  @Test
  void whereNothingIsGainedOrLostTheMeanHasNoBound() {
    assertThat(new CramerLundberg(1, 1, ClaimLaw.exponential(1)).meanTime(2)).isEmpty();
  }

  @Test
  void aQuantileIsWhenThatShareIsRuined() {
    for (RiskProcess process :
        List.of(new Bernoulli(.2), new PoissonPeriods(.3), new ClaimsInTime(.7, LAWS.get(1)))) {
      TimeToRuin time = ask(process, ".25", "1", "2", FOR_EVER).time().orElseThrow();
      double before = 0;
      for (double share : new double[] {.05, .3, .5}) {
        double at = time.quantile(share).orElseThrow();
        assertThat(at).isGreaterThan(before);
        assertThat(time.within(at).value()).isGreaterThanOrEqualTo(share - 1e-7);
        assertThat(time.within(at * .99 - 1).value()).isLessThan(share);
        before = at;
      }
    }
  }

  @Test
  void aShareThatIsNeverRuinedHasNoTime() {
    for (RiskProcess process : List.of(new Bernoulli(.04), new ClaimsInTime(.04, LAWS.get(0)))) {
      RuinAnswer answer = ask(process, "1/19", "1", "5", FOR_EVER);
      assertThat(answer.ruin()).isLessThan(.5);
      assertThat(answer.time().orElseThrow().quantile(.5)).isEmpty();
    }
  }

  @Test
  void withinItsHorizonTheMeanIsBelowIt() {
    TimeToRuin time =
        ask(new ClaimsInTime(.5, LAWS.get(0)), ".6", "1", "5", 50).time().orElseThrow();
    assertThat(time.mean().orElseThrow()).isBetween(1.0, 50.0);
    assertThat(time.within(80).value()).isEqualTo(time.within(50).value());
  }
}

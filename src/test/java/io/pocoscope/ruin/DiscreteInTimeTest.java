package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims of whole sizes in continuous time. Expected values by another way, with 30 digits (mpmath
 * 1.3): Seal's sum over the times at which the stake comes up to zero, {@code ψ(u) = (1 − ψ(0)) Σ_k
 * P(S_t = k at the time that the premium brings k − u)}.
 */
class DiscreteInTimeTest {
  private static final DiscreteClaims MIXED = new DiscreteClaims(Map.of(1, .5, 2, .3, 5, .2));

  private static RuinQuestion question(double lambda, boolean mixed, String stake) {
    DiscreteClaims claims = mixed ? MIXED : DiscreteClaims.ONE_PENALTY;
    return ask(new ClaimsInTime(lambda, claims), "1", "1", stake, FOR_EVER).question();
  }

  @ParameterizedTest
  @CsvSource({
    ".3, false, 2, .0079871893176044",
    ".3, false, 2.4, .0036708657691969",
    ".8, false, 0, .8",
    ".2, true, 3, .1551855086852",
    ".2, true, 7.75, .020709486420086"
  })
  void forEverItIsSealsSum(double lambda, boolean mixed, String stake, double expected) {
    double ruin = Ruin.probability(question(lambda, mixed, stake));
    assertThat(ruin).isCloseTo(expected, within(1e-12 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    ".3, false, 2, 10, .0079753340087279",
    ".3, false, 2.4, 7.3, .0036210668534051",
    ".2, true, 3, 20.5, .15150740314313",
    ".6, true, 7.75, 12.1, .33980722145915",
    ".2, true, 0, .5, .09516258196404"
  })
  void withinATimeItIsSealsSum(
      double lambda, boolean mixed, String stake, double time, double expected) {
    double ruin = Ruin.probability(question(lambda, mixed, stake).within(time));
    assertThat(ruin).isCloseTo(expected, within(1e-12 * expected));
  }

  /** The mean as what is left of ruin, added up over time. */
  @ParameterizedTest
  @CsvSource({".2, false, 1.5, .93568972", ".05, true, 2, 1.9234332"})
  void theMeanTimeIsItsDefinition(double lambda, boolean mixed, String stake, double expected) {
    assertThat(Ruin.of(question(lambda, mixed, stake)).time().orElseThrow().mean())
        .hasValueCloseTo(expected, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({"1.5, false, 2.3", ".9, true, 4"})
  void theMeanTimeOfACertainRuinIsThatWithinALongTime(double lambda, boolean mixed, String stake) {
    RuinQuestion question = question(lambda, mixed, stake);
    double ever = Ruin.of(question).time().orElseThrow().mean().orElseThrow();
    RuinAnswer soon = Ruin.of(question.within(150));
    assertThat(soon.ruin()).isCloseTo(1, within(1e-6));
    assertThat(soon.time().orElseThrow().mean()).hasValueCloseTo(ever, within(1e-4 * ever));
  }

  /** Exponential claims in fine steps are nearly exponential ones. */
  @Test
  void smallStepsAreNearlyContinuous() {
    Map<Rational, Double> fine = new HashMap<>();
    int parts = 50;
    double all = 0;
    for (int k = 1; k <= 1000; k++) {
      double chance = Math.exp(-(k - .5) / parts) - Math.exp(-(k + .5) / parts);
      fine.put(Rational.of(k, parts), chance);
      all += chance;
    }
    double sum = all;
    fine.replaceAll((size, chance) -> chance / sum);
    RiskProcess process = new ClaimsInTime(.5 * all, DiscreteClaims.of(fine));
    assertThat(ask(process, "1", "1", "3", FOR_EVER).ruin())
        .isCloseTo(.5 * Math.exp(-1.5), within(1e-4));
  }

  @Test
  void smallChancesHaveTheirLogarithm() {
    Chance far = Ruin.chance(question(.1, false, "1000"));
    Chance near = Ruin.chance(question(.1, false, "500"));
    double exponent = Ruin.of(question(.1, false, "1")).lundberg().orElseThrow();
    assertThat(far.log() - near.log()).isCloseTo(-500 * exponent, within(1e-7));
    assertThat(Ruin.chance(question(.1, false, "1000").within(50)).log()).isLessThan(far.log());
  }
}

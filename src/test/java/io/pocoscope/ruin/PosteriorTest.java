package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {
  private static RuinQuestion question(String stake, OptionalInt horizon) {
    return new RuinQuestion(
        new Bernoulli(0),
        Rational.of(1, 19),
        Rational.of(1, 1),
        Rational.parse(stake),
        horizon,
        RuinRule.BELOW_ZERO);
  }

  /** Ruin of a stake of nothing within n tasks below 1/R: the first task of all that fails. */
  @ParameterizedTest
  @CsvSource({".5, .5", "3, 60", "1, 1", "45, 900"})
  void oneFailureInAFewTasksHasTheBetaBinomialForm(double a, double b) {
    int tasks = 10;
    double none = 1;
    for (int i = 0; i < tasks; i++) {
      none *= (b + i) / (a + b + i);
    }
    Posterior.Mixture mixture = new Posterior(a, b).ruin(question("0", OptionalInt.of(tasks)), .95);
    assertThat(mixture.ruin()).isCloseTo(1 - none, within(1e-8));
    assertThat(mixture.plugIn()).isCloseTo(1 - Math.pow(1 - a / (a + b), tasks), within(1e-12));
  }

  @Test
  void forEverAgreesWithASumOverTheRatesQuantiles() {
    Posterior posterior = new Posterior(4.5, 96.5);
    RuinQuestion question = question("3", OptionalInt.empty());
    int pieces = 20_000;
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      double rate = posterior.quantile((i + .5) / pieces);
      sum += Ruin.probability(question.with(new Bernoulli(rate)));
    }
    assertThat(posterior.ruin(question, .95).ruin()).isCloseTo(sum / pieces, within(1e-6));
  }

  /**
   * By the ladder heights and the same integral with 40 digits (mpmath 1.3); mass at 0 and at 1 is
   * far beyond what a rate can tell as a double.
   */
  @ParameterizedTest
  @CsvSource({
    "10.001, .001, 5, 1",
    ".05, .05, 0, .58747262498879",
    "3, .2, 5, .99999120463606",
    "3, .2, 0, .99999709424173",
    ".001, .001, 1, .50167239616313",
    ".001, 1000, 1, 1.9544604971211e-7",
    "1000, .001, 1, 1",
    "4.5, 96.5, 3, .47029986314713",
    "50, 950, 2, .80838878915486"
  })
  void theMassAtTheEndsCounts(double a, double b, String stake, double expected) {
    double ruin = new Posterior(a, b).ruin(question(stake, OptionalInt.empty()));
    assertThat(ruin).isCloseTo(expected, within(1e-9 * expected));
  }

  /**
   * On steps of a thousandth, by another way to integrate, with no polynomial between the rates.
   */
  @Test
  void aFineLatticeHasThatOfEachRate() {
    RuinQuestion question =
        new RuinQuestion(
            new Bernoulli(0),
            Rational.parse(".053"),
            Rational.of(1, 1),
            Rational.of(5, 1),
            OptionalInt.empty(),
            RuinRule.BELOW_ZERO);
    assertThat(new Posterior(45, 955).ruin(question)).isCloseTo(.42662031877818, within(1e-11));
  }

  /** Whatever is known of the rate, at 0 and at 1 alike; tasks are few, so that sums are exact. */
  @Test
  void oneFailureInAFewTasksHasItsFormFromAThousandthToAMillion() {
    for (double a = 1e-3; a < 2e6; a *= 1000) {
      for (double b = 1e-3; b < 2e6; b *= 1000) {
        double logNone = 0;
        for (int i = 0; i < 10; i++) {
          logNone += Math.log1p(-a / (a + b + i));
        }
        double ruin = new Posterior(a, b).ruin(question("0", OptionalInt.of(10)));
        assertThat(ruin).as("%s, %s", a, b).isCloseTo(-Math.expm1(logNone), within(1e-9 * ruin));
      }
    }
  }

  /** By integrals of 40 digits again: what no double can hold has its logarithm. */
  @Test
  void theMixtureHasALogarithmWhereItIsTooSmall() {
    RuinQuestion question = question("400", OptionalInt.empty());
    Posterior.Mixture mixture = new Posterior(10, 100_000).ruin(question, .95);
    assertThat(mixture.ruin()).isZero();
    assertThat(mixture.chance().log10()).isBetween(-1000.0, -330.0);
    assertThat(mixture.lower().log10()).isLessThan(mixture.atMean().log10());
    assertThat(mixture.atMean().log10()).isLessThan(mixture.upper().log10());
    assertThat(mixture.atMean().log10()).isLessThan(mixture.chance().log10());
  }

  @Test
  void muchKnowledgeIsThePlugInValue() {
    Posterior.Mixture mixture =
        new Posterior(4e7, 96e7).ruin(question("5", OptionalInt.of(500)), .95);
    assertThat(mixture.ruin()).isCloseTo(mixture.plugIn(), within(1e-6));
    assertThat(mixture.low()).isCloseTo(mixture.high(), within(1e-3));
  }

  @Test
  void littleKnowledgeIsARiskOfItsOwn() {
    Posterior.Mixture mixture =
        new Posterior(.5, 49.5).ruin(question("10", OptionalInt.empty()), .95);
    assertThat(mixture.plugIn()).isLessThan(1e-10);
    assertThat(mixture.ruin()).isGreaterThan(.01);
    assertThat(mixture.low()).isLessThanOrEqualTo(mixture.plugIn());
    assertThat(mixture.high()).isGreaterThan(mixture.plugIn());
  }
}

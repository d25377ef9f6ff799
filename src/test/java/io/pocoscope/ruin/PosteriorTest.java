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

package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that the sources agree on, to the digits that they give. */
class ReferenceValuesTest {
  @ParameterizedTest
  @CsvSource({
    ".10, 0, .336897",
    ".10, 1, .077077",
    ".10, 2, .015539",
    ".10, 5, .000120",
    ".15, 0, .535266",
    ".15, 1, .222910",
    ".15, 2, .086902",
    ".15, 5, .005054",
    ".20, 0, .755713",
    ".20, 1, .505188",
    ".20, 2, .328826",
    ".20, 5, .090218",
    ".20, 10, .010458",
    ".30, 0, .999962",
    ".30, 1, .999888",
    ".30, 2, .999783",
    ".30, 5, .999227",
    ".30, 10, .996847"
  })
  void poissonPeriodsOfFigure3(double lambda, String stake, double ruin) {
    assertThat(ask(new PoissonPeriods(lambda), ".25", "1", stake, 999).ruin())
        .isCloseTo(ruin, within(.5e-6));
  }

  @ParameterizedTest
  @CsvSource({".10, 1.6188", ".15, .9474", ".20, .4308"})
  void lundbergExponentsOfFigure3(double lambda, double exponent) {
    assertThat(ask(new PoissonPeriods(lambda), ".25", "1", "1", 1).lundberg().orElseThrow())
        .isCloseTo(exponent, within(.5e-4));
  }

  @ParameterizedTest
  @CsvSource({
    ".10, 0, .4444", ".10, 1, .1532", ".10, 2, .0481", ".10, 3, .0146",
    ".20, 0, .9685", ".20, 1, .9231", ".20, 5, .7287", ".20, 10, .5089"
  })
  void bernoulliTasksOfFigure3(double rate, String stake, double ruin) {
    assertThat(ask(new Bernoulli(rate), ".25", "1", stake, 999).ruin())
        .isCloseTo(ruin, within(.5e-4));
  }

  @ParameterizedTest
  @CsvSource({
    ".01, 1, 2.189e-2, .5e-5", ".01, 2, 1.934e-3, .5e-6", ".01, 5, 8.08e-7, .5e-9",
    ".04, 1, .5475, .5e-4", ".04, 2, .3611, .5e-4", ".04, 5, .0998, .5e-4",
    ".04, 10, .01166, .5e-5"
  })
  void bernoulliTasksAtTheTargetsReward(double rate, String stake, double ruin, double digits) {
    assertThat(ask(new Bernoulli(rate), "1/19", "1", stake, 20_000).ruin())
        .isCloseTo(ruin, within(digits));
  }

  @ParameterizedTest
  @CsvSource({".01, 2.6218", ".04, .4293"})
  void lundbergExponentsAtTheTargetsReward(double rate, double exponent) {
    assertThat(ask(new Bernoulli(rate), "1/19", "1", "1", 1).lundberg().orElseThrow())
        .isCloseTo(exponent, within(.5e-4));
  }

  @ParameterizedTest
  @CsvSource({"1000, 100, 10, .2, 83.33"})
  void theDriftsTimeToRuin(String stake, String penalty, String reward, double rate, double time) {
    assertThat(ask(new Bernoulli(rate), reward, penalty, stake, FOR_EVER).driftTime())
        .hasValueCloseTo(time, within(.005));
  }
}

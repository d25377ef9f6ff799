package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededTest {
  private static final double LEVEL = .95;
  private static final Rational ONE = Rational.of(1, 1);

  private static RuinQuestion question(Rational reward, OptionalInt horizon) {
    return new RuinQuestion(
        new Bernoulli(0), reward, ONE, Rational.of(2, 1), horizon, RuinRule.BELOW_ZERO);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 97.5, .05, ", "4, 96, .2, ", "2.5, 97.5, .01, 60", ".5, 20.5, .1, 40"})
  void aStepLessStakeIsNotEnoughWhereTheRateIsNotQuiteKnown(
      double a, double b, double ruin, Integer horizon) {
    Rational reward = Rational.of(1, 10);
    Posterior posterior = new Posterior(a, b);
    RuinQuestion open =
        question(reward, horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon));
    Needed needed = Needed.of(open, Sought.STAKE, Chance.of(ruin), posterior, LEVEL);
    Rational least = needed.amount().orElseThrow();
    assertThat(posterior.ruin(open.withStake(least))).isLessThanOrEqualTo(ruin);
    assertThat(posterior.ruin(open.withStake(least.minus(reward)))).isGreaterThan(ruin);
    RuinQuestion atHigh = open.with(new Bernoulli(posterior.quantile(.975)));
    needed
        .high()
        .ifPresent(
            high -> {
              assertThat(Ruin.probability(atHigh.withStake(high))).isLessThanOrEqualTo(ruin);
              assertThat(Ruin.probability(atHigh.withStake(high.minus(reward))))
                  .isGreaterThan(ruin);
            });
    assertThat(needed.low().orElseThrow()).isLessThanOrEqualTo(needed.plugIn().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"2.5, 97.5, .05", ".5, 9.5, .2"})
  void aStepLessRewardIsNotEnough(double a, double b, double ruin) {
    Posterior posterior = new Posterior(a, b);
    RuinQuestion open = question(ONE, OptionalInt.of(30));
    Rational least =
        Needed.of(open, Sought.REWARD, Chance.of(ruin), posterior, LEVEL).amount().orElseThrow();
    assertThat(posterior.ruin(open.withReward(least))).isLessThanOrEqualTo(ruin);
    assertThat(posterior.ruin(open.withReward(least.minus(Rational.of(1, 1000)))))
        .isGreaterThan(ruin);
  }

  /** At F = .04, R = 1/19: ψ(2) = .3611, ψ(5) = .0998, ψ(10) = .01166. */
  @ParameterizedTest
  @CsvSource({".36111, 2", ".0998, 5", ".01166, 10"})
  void aRateThatIsAsGoodAsKnownNeedsTheStakeOfTheReferenceValues(double ruin, int stake) {
    RuinQuestion open = question(Rational.of(1, 19), OptionalInt.empty());
    Posterior sure = new Posterior(4e7, 96e7);
    Needed needed = Needed.of(open, Sought.STAKE, Chance.of(ruin), sure, LEVEL);
    assertThat(needed.amount().orElseThrow().toDouble()).isCloseTo(stake, within(1 / 19.0 + 1e-9));
    assertThat(needed.amount())
        .isEqualTo(Needed.at(open, Sought.STAKE, Chance.of(ruin), .04))
        .isEqualTo(needed.plugIn());
  }

  @Test
  void lessRuinNeedsMoreStake() {
    RuinQuestion open = question(Rational.of(1, 10), OptionalInt.of(60));
    Posterior posterior = new Posterior(1.5, 18.5);
    Rational before = Rational.ZERO;
    for (double ruin : new double[] {.5, .2, .1, .05, .01}) {
      Rational least =
          Needed.of(open, Sought.STAKE, Chance.of(ruin), posterior, LEVEL).amount().orElseThrow();
      assertThat(least).isGreaterThan(before);
      before = least;
    }
  }

  @Test
  void noStakeIsEnoughWhereTheRateMayWellBeOneOfCertainRuin() {
    RuinQuestion open = question(Rational.of(1, 10), OptionalInt.empty());
    Posterior open01 = new Posterior(1, 1);
    assertThat(open01.hopeless(open)).isGreaterThan(.9);
    Needed needed = Needed.of(open, Sought.STAKE, Chance.of(.05), open01, LEVEL);
    assertThat(needed.amount()).isEmpty();
    assertThat(needed.high()).isEmpty();
    assertThat(needed.low()).isPresent();
  }
}

package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InverseTest {
  private static final double LEVEL = .02;

  static Stream<RuinQuestion> questions() {
    List<RiskProcess> processes =
        List.of(
            new Bernoulli(.04),
            new PoissonPeriods(.04),
            new ClaimsInTime(.04, ClaimLaw.erlang(2, 1)));
    return processes.stream()
        .flatMap(
            process ->
                Stream.of(OptionalInt.empty(), OptionalInt.of(100))
                    .flatMap(
                        horizon ->
                            Stream.of(RuinRule.values())
                                .map(
                                    rule ->
                                        new RuinQuestion(
                                            process,
                                            Rational.of(1, 10),
                                            Rational.of(1, 1),
                                            Rational.of(3, 1),
                                            horizon,
                                            rule))));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aStepLessStakeIsNotEnough(RuinQuestion question) {
    Rational least = Inverse.leastStake(question, Chance.of(LEVEL));
    assertThat(Ruin.probability(question.withStake(least))).isLessThanOrEqualTo(LEVEL);
    Rational step =
        question.process() instanceof PeriodProcess ? Rational.of(1, 10) : Rational.of(1, 1000);
    assertThat(Ruin.probability(question.withStake(least.minus(step)))).isGreaterThan(LEVEL);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aLittleMoreFailureIsTooMuch(RuinQuestion question) {
    double greatest = Inverse.greatestRate(question, Chance.of(LEVEL));
    RiskProcess process = question.process();
    assertThat(Ruin.probability(question.with(process.withRate(greatest))))
        .isLessThanOrEqualTo(LEVEL);
    assertThat(Ruin.probability(question.with(process.withRate(greatest * (1 + 1e-8)))))
        .isGreaterThan(LEVEL);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aStepLessRewardIsNotEnough(RuinQuestion question) {
    Rational least = Inverse.leastReward(question, Chance.of(LEVEL));
    assertThat(Ruin.probability(question.withReward(least))).isLessThanOrEqualTo(LEVEL);
    Rational less = least.minus(Rational.of(1, 1000));
    if (less.signum() > 0) {
      assertThat(Ruin.probability(question.withReward(less))).isGreaterThan(LEVEL);
    }
  }
}

package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class AcceleratedRuinTest {
  private static final AcceleratedPenalty DOUBLING =
      new AcceleratedPenalty(2, 0, 0, AcceleratedPenalty.Sizing.WHOLE);

  @Test
  void thePenaltyGrowsAsTheStakeShrinks() {
    AcceleratedPenalty penalty = new AcceleratedPenalty(2, 1, .5, AcceleratedPenalty.Sizing.WHOLE);
    assertThat(penalty.of(0, 1)).isEqualTo(2.5);
    assertThat(penalty.of(1, 1)).isEqualTo(4.5);
    assertThat(penalty.of(1, 4)).isEqualTo(18);
    AcceleratedPenalty floor = new AcceleratedPenalty(2, 1, .5, AcceleratedPenalty.Sizing.FLOOR);
    assertThat(floor.of(1, 4)).isEqualTo(6);
  }

  /** With α = 1 the penalty is 1 + ω, and the lattice has the exact answer. */
  @ParameterizedTest
  @CsvSource({
    ".1, 2, 100, BELOW_ZERO",
    ".05, 3, 300, BELOW_ZERO",
    ".04, 5, 500, REMOVAL",
    ".3, 4, 20, BELOW_ZERO"
  })
  void withoutAccelerationItIsTheLatticesAnswer(
      double rate, double stake, int horizon, RuinRule rule) {
    AcceleratedPenalty constant = new AcceleratedPenalty(1, 0, 0, AcceleratedPenalty.Sizing.WHOLE);
    AcceleratedRuin.Answer answer =
        AcceleratedRuin.of(
            new AcceleratedQuestion(rate, constant, TaskSizes.ONE, .05, stake, horizon, rule));
    double exact =
        Asking.ask(new Bernoulli(rate), "1/19", "1", "" + (int) stake, horizon, rule).ruin();
    assertThat(exact).isBetween(answer.low() - 1e-12, answer.high() + 1e-12);
    assertThat(answer.ruin()).isCloseTo(exact, within(answer.error() + 1e-12));
    assertThat(answer.error()).isLessThan(.05);
  }

  @ParameterizedTest
  @EnumSource(AcceleratedPenalty.Sizing.class)
  void playedRunsAgree(AcceleratedPenalty.Sizing sizing) {
    AcceleratedQuestion question =
        new AcceleratedQuestion(
            .06,
            new AcceleratedPenalty(3, -1, .2, sizing),
            new TaskSizes(Map.of(1.0, .6, 4.0, .3, 12.0, .1)),
            .05,
            20,
            400,
            RuinRule.BELOW_ZERO);
    AcceleratedRuin.Answer answer = AcceleratedRuin.of(question);
    int runs = 40_000;
    double share = played(question, runs);
    double deviation = Math.sqrt(share * (1 - share) / runs);
    assertThat(share).isBetween(.01, .99);
    assertThat(answer.ruin()).isCloseTo(share, within(4 * deviation + answer.error()));
    assertThat(answer.low()).isLessThan(share + 4 * deviation);
    assertThat(answer.high()).isGreaterThan(share - 4 * deviation);
  }

  private static double played(AcceleratedQuestion question, int runs) {
    SplittableRandom random = new SplittableRandom(7);
    int ruined = 0;
    for (int run = 0; run < runs; run++) {
      double stake = question.stake();
      for (int n = 0; n < question.horizon() && !question.ruined(stake); n++) {
        double draw = random.nextDouble();
        double size = draw < .6 ? 1 : draw < .9 ? 4 : 12;
        stake +=
            random.nextDouble() < question.failureRate()
                ? -question.penalty(stake, size)
                : question.reward(stake, size);
      }
      ruined += question.ruined(stake) ? 1 : 0;
    }
    return (double) ruined / runs;
  }

  @Test
  void moreFailuresTimeAndAccelerationNeverRuinLess() {
    double before = 0;
    for (double rate : new double[] {0, .02, .05, .1, .2, .5, 1}) {
      double ruin = ruin(DOUBLING, rate, 5, 200);
      assertThat(ruin).isBetween(before - 1e-9, 1.0);
      before = ruin;
    }
    assertThat(ruin(DOUBLING, .05, 5, 400)).isGreaterThan(ruin(DOUBLING, .05, 5, 200));
    assertThat(ruin(DOUBLING, .05, 8, 200)).isLessThan(ruin(DOUBLING, .05, 5, 200));
    assertThat(ruin(DOUBLING, 0, 5, 200)).isZero();
    assertThat(ruin(DOUBLING, .05, 5, 0)).isZero();
  }

  private static double ruin(AcceleratedPenalty penalty, double rate, double stake, int horizon) {
    return AcceleratedRuin.of(
            new AcceleratedQuestion(
                rate, penalty, TaskSizes.ONE, .05, stake, horizon, RuinRule.BELOW_ZERO))
        .ruin();
  }

  @Test
  void whereAPoorStakeWouldOvertakeARichOneThereAreNoBounds() {
    AcceleratedPenalty steep = new AcceleratedPenalty(1000, 2, 0, AcceleratedPenalty.Sizing.WHOLE);
    assertThatThrownBy(() -> ruin(steep, .1, 1, 10))
        .isInstanceOf(BadRuinInput.class)
        .hasMessageContaining("overtakes");
  }
}

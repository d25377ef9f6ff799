package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Independent ways to the same figure. */
class AgreementTest {
  @ParameterizedTest
  @CsvSource({
    "1/19, 1, 1, .01",
    "1/19, 1, 5, .04",
    "2, 3, 7, .2",
    "3/10, 1, 2, .1",
    "7, 23, 50, .15",
    "5, 2, 4, .4",
    "1, 4, 0, .1",
    "11, 53, 100, .1"
  })
  void theRootMethodIsTheLimitOfALongHorizon(
      String reward, String penalty, String stake, double rate) {
    for (RiskProcess process : new RiskProcess[] {new Bernoulli(rate), new PoissonPeriods(rate)}) {
      double ruin = ask(process, reward, penalty, stake, FOR_EVER).ruin();
      double followed = ask(process, reward, penalty, stake, 100_000).ruin();
      assertThat(ruin).isCloseTo(followed, within(1e-10 * followed));
    }
  }

  /** The curve is followed period by period; the probability alone comes from a closed sum. */
  @Test
  void theBallotFormulaIsTheRecursionsAnswer() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      double rate = random.nextDouble() * (i % 3 == 0 ? 1 : .2);
      int penalty = 1 + random.nextInt(25);
      int stake = random.nextInt(60);
      int horizon = random.nextInt(700);
      RuinRule rule = random.nextInt(4) == 0 ? RuinRule.REMOVAL : RuinRule.BELOW_ZERO;
      DiscreteClaims claims =
          random.nextInt(3) == 0 ? new DiscreteClaims(Map.of(2, 1.0)) : DiscreteClaims.ONE_PENALTY;
      for (RiskProcess process :
          new RiskProcess[] {new Bernoulli(rate, claims), new PoissonPeriods(rate, claims)}) {
        RuinAnswer followed = ask(process, "1", "" + penalty, "" + stake, horizon, rule);
        double closed = Ruin.probability(followed.question());
        assertThat(
                Ruin.probabilities(
                    followed.question(), List.of(followed.question().stake(), Rational.ZERO)))
            .startsWith(closed);
        assertThat(closed)
            .as("%s %d %d %d %s", process, penalty, stake, horizon, rule)
            .isCloseTo(followed.ruin(), within(1e-11 * followed.ruin() + 1e-60));
      }
    }
  }

  @Test
  void allPathsOfAFewTasksGiveTheSame() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      int reward = 1 + random.nextInt(5);
      int penalty = 1 + random.nextInt(9);
      int stake = random.nextInt(20);
      int horizon = random.nextInt(11);
      double rate = random.nextDouble();
      RuinRule rule = random.nextBoolean() ? RuinRule.REMOVAL : RuinRule.BELOW_ZERO;
      double exact =
          ask(new Bernoulli(rate), "" + reward, "" + penalty, "" + stake, horizon, rule).ruin();
      assertThat(exact)
          .isCloseTo(byPaths(rate, reward, penalty, stake, horizon, rule), within(1e-12));
    }
  }

  private static double byPaths(
      double rate, int reward, int penalty, int stake, int left, RuinRule rule) {
    if (rule == RuinRule.REMOVAL ? stake <= penalty : stake < 0) {
      return 1;
    }
    return left == 0
        ? 0
        : rate * byPaths(rate, reward, penalty, stake - penalty, left - 1, rule)
            + (1 - rate) * byPaths(rate, reward, penalty, stake + reward, left - 1, rule);
  }

  @ParameterizedTest
  @CsvSource({".01, 1", ".04, 5", ".05, 2", ".1, 3", ".3, 4"})
  void theBallotTheoremGivesTheSame(double rate, int stake) {
    int horizon = 400;
    TimeToRuin time =
        ask(new Bernoulli(rate), "1/19", "1", "" + stake, horizon).time().orElseThrow();
    for (int n : new int[] {1, 50, horizon}) {
      assertThat(time.within(n).value())
          .isCloseTo(Ballot.ruin(rate, 20, 19 * stake, n), within(1e-12));
    }
  }

  @Test
  void moreStakeRewardAndLessPenaltyRateAndTimeNeverRuinMore() {
    Random random = new Random(2);
    for (int i = 0; i < 30; i++) {
      int reward = 1 + random.nextInt(4);
      int penalty = 1 + random.nextInt(8);
      int stake = random.nextInt(15);
      double rate = random.nextDouble() * .5;
      for (int horizon : new int[] {50, FOR_EVER}) {
        double ruin = bernoulli(rate, reward, penalty, stake, horizon);
        double slack = 1 + 1e-9;
        assertThat(bernoulli(rate, reward, penalty, stake + 1, horizon))
            .isLessThanOrEqualTo(ruin * slack);
        assertThat(bernoulli(rate, reward + 1, penalty, stake, horizon))
            .isLessThanOrEqualTo(ruin * slack);
        assertThat(bernoulli(rate, reward, penalty + 1, stake, horizon) * slack)
            .isGreaterThanOrEqualTo(ruin);
        assertThat(bernoulli(rate + .01, reward, penalty, stake, horizon) * slack)
            .isGreaterThanOrEqualTo(ruin);
      }
      assertThat(bernoulli(rate, reward, penalty, stake, FOR_EVER) * (1 + 1e-9))
          .isGreaterThanOrEqualTo(bernoulli(rate, reward, penalty, stake, 50));
    }
  }

  private static double bernoulli(double rate, int reward, int penalty, int stake, int horizon) {
    RuinAnswer answer = ask(new Bernoulli(rate), "" + reward, "" + penalty, "" + stake, horizon);
    assertThat(answer.ruin()).isBetween(0.0, 1.0);
    assertThat(answer.ruin()).isLessThanOrEqualTo(answer.bound() + 1e-12);
    return answer.ruin();
  }
}

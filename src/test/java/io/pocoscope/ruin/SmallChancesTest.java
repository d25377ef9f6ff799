package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no double can hold; expected values by the same formulas with 50 digits (mpmath 1.3). */
class SmallChancesTest {
  private static final RiskProcess TASKS = new Bernoulli(.04);
  private static final RiskProcess PERIODS = new PoissonPeriods(.02);

  @ParameterizedTest
  @CsvSource({
    "true, 2000, -1, -372.986943367246",
    "false, 300, -1, -221.757971646182",
    "true, 300, 400, -334.757627248337",
    "true, 300, 2000, -142.985812521978",
    "false, 300, 500, -359.108250265411"
  })
  void haveTheirLogarithm(boolean tasks, String stake, int horizon, double expected) {
    RuinAnswer answer = ask(tasks ? TASKS : PERIODS, "1/19", "1", stake, horizon);
    assertThat(answer.chance().log10()).isCloseTo(expected, within(1e-9));
    assertThat(Ruin.chance(answer.question()).log10()).isCloseTo(expected, within(1e-9));
    assertThat(answer.chance()).isLessThanOrEqualTo(answer.limit());
  }

  @Test
  void haveItInContinuousTime() {
    RuinAnswer answer =
        ask(new ClaimsInTime(.5, ClaimLaw.exponential(1)), "1", "1", "5000", FOR_EVER);
    assertThat(answer.chance().log()).isCloseTo(Math.log(.5) - 2500, within(1e-8));
    assertThat(answer.chance()).isLessThanOrEqualTo(answer.limit());
    // Within so long a time that nothing is left to come.
    RuinQuestion soon =
        ask(new ClaimsInTime(.5, ClaimLaw.exponential(1)), "1", "1", "2000", FOR_EVER).question();
    assertThat(Ruin.chance(soon.within(20_000)).log()).isCloseTo(Math.log(.5) - 1000, within(1e-8));
    assertThat(Ruin.chance(soon.within(100)).log()).isLessThan(-1000).isGreaterThan(-3000);
  }

  @Test
  void areImpossibleOnlyWhereThatIsCertain() {
    assertThat(ask(TASKS, "1/19", "1", "400", 400).chance().isNone()).isTrue();
    assertThat(ask(TASKS, "1/19", "1", "400", 401).chance().log10())
        .isCloseTo(401 * Math.log10(.04), within(1e-9));
    assertThat(ask(PERIODS, "1/19", "1", "400", 1).chance().isNone()).isFalse();
    assertThat(ask(PERIODS, "1/19", "1", "400", 0).chance().isNone()).isTrue();
  }

  @Test
  void areAimedAtByTheLeastStake() {
    RuinQuestion question = ask(TASKS, "1/19", "1", "1", FOR_EVER).question();
    Chance level = Rational.parse("1e-400").toChance();
    Rational least = Inverse.leastStake(question, level);
    Rational less = least.minus(Rational.of(1, 19));
    assertThat(Ruin.chance(question.withStake(least))).isLessThanOrEqualTo(level);
    assertThat(Ruin.chance(question.withStake(less))).isGreaterThan(level);
  }

  /** A stake between two points of the lattice is ruined when the one below it is. */
  @Test
  void aStakeNeedNotBeOnTheLattice() {
    assertThat(ask(TASKS, "1/19", "1", "12.345", FOR_EVER).ruin())
        .isEqualTo(ask(TASKS, "1/19", "1", "234/19", FOR_EVER).ruin());
    assertThat(ask(TASKS, "1/2", "1", "3.7", 50, RuinRule.REMOVAL).ruin())
        .isEqualTo(ask(TASKS, "1/2", "1", "4", 50, RuinRule.REMOVAL).ruin());
    assertThat(ask(TASKS, "1/2", "1", "3.5", 50, RuinRule.REMOVAL).ruin())
        .isGreaterThan(ask(TASKS, "1/2", "1", "3.7", 50, RuinRule.REMOVAL).ruin());
  }

  @Test
  void theMeanTimeIsKnownWhereNothingIsFollowed() {
    OptionalDouble far = ask(TASKS, "1/19", "1", "2000", FOR_EVER).time().orElseThrow().mean();
    // Those that are ruined lose at the pace of the tilted law, of E (loss − R) e^(r (loss − R)).
    double r = ask(TASKS, "1/19", "1", "1", FOR_EVER).lundberg().orElseThrow();
    double pace = .04 * Math.exp(r) - .96 / 19 * Math.exp(-r / 19);
    assertThat(far).hasValueCloseTo(2000 / pace, within(1e-3 * 2000 / pace));
  }
}

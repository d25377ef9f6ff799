package io.pocoscope.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Markets of which one can tell beforehand what will happen. */
class TinyMarketsTest {
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void whereNobodyFailsNothingDoes(Scheme scheme) {
    RunResult run = Played.one(Played.tiny(2, 100, 0, 0, 0), scheme);
    assertThat(run.failureRatePrinted()).isZero();
    assertThat(run.failureRateLast()).isZero();
    assertThat(run.removed()).isZero();
    assertThat(run.assetsEnd()).isEqualTo(3);
    assertThat(run.precision()).isEqualTo(1);
    assertThat(run.recall()).isEqualTo(1);
    assertThat(run.recallPrinted()).isEqualTo(.5);
    assertThat(run.survivorRate()).hasValue(0);
    // 100 tasks of 2 assets bring 1/4 each; a reputation cannot grow.
    assertThat(run.stakeEnd()).hasValue(scheme.byStake() ? 3 : 3 + 200 / 4.0 / 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"FREE", "COLL_REP"})
  void whereAllFailAndStayEverythingDoes(Scheme scheme) {
    RunResult run = Played.one(Played.tiny(3, 100, 1, 1, 1), scheme);
    assertThat(run.failureRatePrinted()).isEqualTo(1);
    assertThat(run.failureRateLast()).isEqualTo(1);
    assertThat(run.removed()).isZero();
    assertThat(run.recall()).isZero();
    assertThat(run.stakeEnd().orElseThrow())
        .isCloseTo(scheme.byStake() ? .003 : -97, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"COLL_STAKE", "COLL_SR"})
  void whereAllFailAndAreNeededAllLeaveTogetherAndOthersCome(Scheme scheme) {
    // Stakes of 3 lose 1 to a task: after the second one they are no more than the penalty.
    RunResult run = Played.one(Played.tiny(3, 7, 1, 1, 1), scheme);
    assertThat(run.failureRateLast()).isEqualTo(1);
    assertThat(run.removals()).extracting(Removal::task).containsExactly(2, 2, 2, 4, 4, 4, 6, 6, 6);
    assertThat(run.removals())
        .extracting(Removal::asset)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(run.removals()).allMatch(it -> it.tasks() == 2 && it.failures() == 2);
    assertThat(run.precision()).isEqualTo(1);
    assertThat(run.recall()).isEqualTo(9 / 12.0);
    assertThat(run.recallPrinted()).isEqualTo(9 / 21.0);
    assertThat(run.assetsEnd()).isEqualTo(3);
    assertThat(run.stakeEnd()).hasValue(2);
  }

  @Test
  void nobodyAtTheEndHasNeitherRateNorStake() {
    RunResult run = Played.one(Played.tiny(3, 2, 1, 1, 1), Scheme.COLL_STAKE);
    assertThat(run.assetsEnd()).isZero();
    assertThat(run.survivorRate()).isEmpty();
    assertThat(run.stakeEnd()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"COLL_STAKE", "COLL_SR"})
  void oneThatAlwaysFailsIsOutAfterItsSecondTaskAndTakesNobodyAlong(Scheme scheme) {
    // One asset to a task: no failure hits a bystander.
    RunResult run = Played.one(Played.tiny(1, 200, 0, 0, 1, 0), scheme);
    assertThat(run.removals()).hasSize(1);
    Removal removal = run.removals().get(0);
    assertThat(removal.asset()).isEqualTo(2);
    assertThat(removal.failures()).isEqualTo(2);
    assertThat(removal.unreliable()).isTrue();
    assertThat(run.precision()).isEqualTo(1);
    assertThat(run.recall()).isEqualTo(1);
    assertThat(run.assetsEnd()).isEqualTo(3);
    // With a window of 1 the mean of the trailing rate counts the failures.
    assertThat(run.failureRatePrinted()).isEqualTo(2 / 199.0);
    assertThat(run.failureRateLast()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void whenATaskTakesAllOfThemAllFareAlike(Scheme scheme) {
    MarketSettings settings = Played.tiny(4, 50, .1, 0, .05, .02);
    RunResult run = Played.one(settings, scheme);
    assertThat(run.removed() % 4).isZero();
    if (scheme == Scheme.FREE) {
      double failed = 50 * run.failureRatePrinted() * 49 / 50 + run.failureRateLast();
      assertThat(run.stakeEnd().orElseThrow())
          .isCloseTo(3 - failed + (50 - failed) / 4, within(1e-9));
    }
  }

  @Test
  void nineteenRewardsMakeUpForOnePenaltyExactly() {
    Amounts amounts = Amounts.of(Incentives.published(), 10_000);
    assertThat(amounts.whole()).isTrue();
    double stake = 2 * amounts.penalty();
    for (int i = 0; i < 19; i++) {
      stake += amounts.reward();
    }
    assertThat(stake - 2 * amounts.penalty()).isEqualTo(amounts.penalty());
  }

  @Test
  void amountsTooFineToBeExactAreRounded() {
    Incentives fine =
        new Incentives(
            Rational.parse("10"),
            Rational.parse("1.0000000000000001"),
            Rational.parse(".0526315789473683"),
            Rational.parse(".05"));
    assertThat(Amounts.of(fine, 10_000).whole()).isFalse();
    MarketSettings published = MarketSettings.published();
    MarketSettings settings =
        new MarketSettings(fine, published.population(), 10_000, 500, Optional.empty());
    RunResult rounded = Played.one(settings, Scheme.COLL_REP);
    RunResult exact = Played.one(published, Scheme.COLL_REP);
    assertThat(rounded.failureRatePrinted()).isCloseTo(exact.failureRatePrinted(), within(.02));
  }

  @Test
  void theTrailingRateGrowsToItsWindow() {
    TrailingRate rate = new TrailingRate(5, 2);
    List<Double> rates = new java.util.ArrayList<>();
    for (boolean failed : new boolean[] {true, false, false, true, true}) {
      rate.add(failed);
      rates.add(rate.rate());
    }
    assertThat(rates).containsExactly(1.0, .5, 0.0, .5, 1.0);
    assertThat(rate.mean()).isCloseTo(1.5 / 3, within(1e-15));
  }

  @Test
  void theIndividualTargetOfFourPartiesIsThePublishedOne() {
    assertThat(Parties.of(4).individualTarget(.05)).isCloseTo(.0127414551, within(5e-11));
    double varied = new Parties(2, 6).individualTarget(.05);
    double meanSuccess = 0;
    for (int k = 2; k <= 6; k++) {
      meanSuccess += Math.pow(1 - varied, k) / 5;
    }
    assertThat(meanSuccess).isCloseTo(.95, within(1e-12));
  }
}

package io.pocoscope.slashing.poco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BadGame;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PocoTest {
  private static final long RLC = 1_000_000_000;

  private static Electorate fresh(long trust) {
    return new Electorate(trust, List.of(0L));
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "8, 2", "9, 2", "11, 2", "12, 3", "14, 3", "15, 4", "300, 99"})
  void aScoreWeighs(long score, long weight) {
    assertThat(Electorate.weight(score)).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "16, 4", "17, 5", "4611686018427387905, 63"})
  void freshWorkersDoubleTheGroup(long trust, int needed) {
    assertThat(fresh(trust).contributionsNeeded()).isEqualTo(needed);
  }

  @Test
  void scoresCountInTheOrderOfTheContributions() {
    assertThat(new Electorate(100, List.of(300L)).contributionsNeeded()).isEqualTo(2);
    assertThat(new Electorate(99, List.of(300L)).contributionsNeeded()).isEqualTo(1);
    assertThat(new Electorate(100, List.of(0L, 300L)).contributionsNeeded()).isEqualTo(2);
    assertThat(new Electorate(100, List.of(300L, 0L)).contributionsNeeded()).isEqualTo(2);
    assertThat(new Electorate(100, List.of(0L, 0L, 300L)).contributionsNeeded()).isEqualTo(3);
  }

  @Test
  void theLeadOfTheOthersHasToBeMadeUp() {
    assertThat(fresh(3).colludersAgainst(1)).isEqualTo(3); // 8 · 3 > (1 + 2 + 8) · 2, and not 4
    assertThat(fresh(16).colludersAgainst(0)).isEqualTo(4);
    assertThat(fresh(16).colludersAgainst(3)).isEqualTo(8); // 256 · 16 > 265 · 15, and not 128
  }

  /** With trust 3 fresh workers need a lead of two: the gambler's ruin. */
  @Test
  void withTrustThreeItIsAGamblersRuin() {
    for (double bad : new double[] {.01, .2, .5, .9}) {
      Race race = Race.of(fresh(3), bad, 1000);
      double good = 1 - bad;
      assertThat(race.wrong()).isCloseTo(bad * bad / (bad * bad + good * good), within(1e-13));
      assertThat(race.contributions())
          .isCloseTo(2 / (bad * bad + good * good), within(1e-10)); // mean time of leaving (−2, 2)
      assertThat(race.undecided()).isLessThan(1e-13);
    }
  }

  @Test
  void withTrustOneTheFirstIsBelieved() {
    Race race = Race.of(fresh(1), .3, 10);
    assertThat(race.wrong()).isCloseTo(.3, within(1e-15));
    assertThat(race.contributions()).isEqualTo(1);
    assertThat(race.lostByBad()).isZero();
  }

  @Test
  void allGoodOrAllBadIsCertain() {
    assertThat(Race.of(fresh(100), 0, 1000).right()).isEqualTo(1);
    assertThat(Race.of(fresh(100), 1, 1000).wrong()).isEqualTo(1);
    assertThat(Race.of(fresh(100), 1, 6).undecided()).isEqualTo(1);
  }

  @Test
  void moreTrustMakesWrongResultsRarer() {
    double before = 1;
    for (long trust : new long[] {1, 3, 5, 9, 17, 100, 10_000}) {
      double wrong = Race.of(fresh(trust), .2, 1000).wrong();
      assertThat(wrong).isLessThan(before);
      before = wrong;
    }
  }

  /** Played through by the contract's own rule, contribution by contribution. */
  @ParameterizedTest
  @CsvSource({"3, 0, .3, 100", "10, 0, .2, 100", "50, 0 30 12 100, .35, 9", "7, 40 0, .1, 4"})
  void agreesWithPlayingItThrough(long trust, String scores, double bad, int workers) {
    Electorate electorate =
        new Electorate(trust, Arrays.stream(scores.split(" ")).map(Long::valueOf).toList());
    Race exact = Race.of(electorate, bad, workers);
    assertThat(exact.wrong() + exact.right() + exact.undecided()).isCloseTo(1, within(1e-12));
    int runs = 100_000;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(trust);
    double[] counts = new double[5];
    for (int run = 0; run < runs; run++) {
      play(electorate, bad, workers, random, counts);
    }
    assertClose(counts[0] / runs, exact.wrong(), runs);
    assertClose(counts[1] / runs, exact.right(), runs);
    assertThat(counts[2] / runs).isCloseTo(exact.contributions(), within(.05));
    assertThat(counts[3] / runs).isCloseTo(exact.lostByBad(), within(.02));
    assertThat(counts[4] / runs).isCloseTo(exact.lostByGood(), within(.02));
  }

  private static void assertClose(double share, double chance, int runs) {
    assertThat(share)
        .isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / runs) + 1e-12));
  }

  private static void play(
      Electorate electorate, double bad, int workers, RandomGenerator random, double[] counts) {
    BigInteger[] groups = {BigInteger.ZERO, BigInteger.ZERO};
    BigInteger total = BigInteger.ONE;
    int[] votes = new int[2];
    for (int n = 0; n < workers; n++) {
      counts[2]++;
      int result = random.nextDouble() < bad ? 0 : 1;
      List<Long> scores = electorate.scores();
      long score = scores.get(Math.min(n, scores.size() - 1));
      BigInteger weight = BigInteger.valueOf(Math.max(score / 3, 3) - 1);
      BigInteger before = groups[result];
      BigInteger delta = before.max(BigInteger.ONE).multiply(weight).subtract(before);
      groups[result] = before.add(delta);
      total = total.add(delta);
      votes[result]++;
      BigInteger trust = BigInteger.valueOf(electorate.trust());
      if (groups[result].multiply(trust).compareTo(total.multiply(trust.subtract(BigInteger.ONE)))
          > 0) {
        counts[result]++;
        counts[result == 0 ? 4 : 3] += votes[1 - result];
        return;
      }
    }
  }

  @Test
  void aPoolOwnerWithTheUsualPolicyBreaksEvenAtOneInThirtyOne() {
    PoolTerms terms = new PoolTerms(RLC, 30, 1);
    assertThat(terms.ownerStake()).isEqualTo(RLC * 3 / 10);
    assertThat(terms.ownerReward()).isEqualTo(RLC / 100);
    assertThat(terms.workerStake()).isEqualTo(RLC * 3 / 10);
    assertThat(terms.breakEven(terms.ownerReward())).isEqualTo(Rational.of(1, 31));
    assertThat(terms.expectedGain(1 / 31.0, terms.ownerReward())).isCloseTo(0, within(1e-6));
    assertThat(terms.breakEven(RLC)).isEqualTo(Rational.of(10, 13)); // whose workers are its own
  }

  @Test
  void wholeNumbersAreRoundedDownAndTheRestIsTheOwners() {
    PoolTerms terms = new PoolTerms(199, 35, 1);
    assertThat(terms.ownerStake()).isEqualTo(59);
    assertThat(terms.workerStake()).isEqualTo(69);
    assertThat(terms.workersReward()).isEqualTo(197);
    assertThat(terms.ownerReward()).isEqualTo(2);
    assertThat(new PoolTerms(0, 30, 1).breakEven(0)).isEqualTo(Rational.of(1, 1));
  }

  @Test
  void badWorkersLiveOnRewardsAndDieOfStakes() {
    PoolTerms terms = new PoolTerms(RLC, 30, 1);
    assertThat(terms.badWorkersGain(Race.of(fresh(1), .1, 10))).isCloseTo(.099 * RLC, within(1.0));
    assertThat(terms.badWorkersGain(Race.of(fresh(17), .1, 100))).isNegative();
  }

  @Test
  void theKittyGivesATenthButAtLeastOneRlcAsFarAsThereIsSoMuch() {
    assertThat(new Kitty(0).payout()).isZero();
    assertThat(new Kitty(RLC / 2).payout()).isEqualTo(RLC / 2);
    assertThat(new Kitty(5 * RLC).payout()).isEqualTo(RLC);
    assertThat(new Kitty(25 * RLC).payout()).isEqualTo(2_500_000_000L);
    assertThat(new Kitty(19).afterFailure(2).nrlc()).isEqualTo(21);
    assertThat(new Kitty(10 * RLC).successesTillEmpty()).isEqualTo(10);
    assertThat(new Kitty(20 * RLC).afterSuccess()).isEqualTo(new Kitty(18 * RLC));
    assertThat(new Kitty(0).successesTillEmpty()).isZero();
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertThatThrownBy(() -> fresh(0)).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> new Electorate(1, List.of(-1L))).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> new Electorate(1, List.of())).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> Race.of(fresh(1), Double.NaN, 1)).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> Race.of(fresh(1), .1, 0)).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> new PoolTerms(1, 101, 1)).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> new Kitty(-1)).isInstanceOf(BadGame.class);
  }
}

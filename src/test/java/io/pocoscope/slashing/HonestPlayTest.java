package io.pocoscope.slashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The closed forms against the game gone through. */
@Tag("slow")
class HonestPlayTest {
  private static final int DRAWS = 2000;
  private static final Rational BIT = Rational.of(1, 1000);

  private static boolean isHonest(TaskGame game, Terms terms) {
    return game.of(terms).equilibrium(TaskGame.HONEST).isPresent();
  }

  @ParameterizedTest
  @EnumSource(TaskGame.class)
  void boundsOfASlashAreWhereHonestPlayBeginsAndEnds(TaskGame game) {
    int[] met = new int[3];
    Draws.terms(DRAWS, 10)
        .forEach(
            terms ->
                Arrays.stream(Party.values())
                    .filter(game::slashes)
                    .forEach(party -> check(game, terms, party, met)));
    boolean honestWithoutSlash = game == TaskGame.TODAY || game == TaskGame.TODAY_RUIN;
    assertThat(met[0] > 0).as("a least slash above 0").isEqualTo(!honestWithoutSlash);
    assertThat(met[2]).as("no slash at all").isPositive();
    boolean limited = game == TaskGame.TODAY_RUIN || game == TaskGame.COLLECTIVE_RUIN;
    assertThat(met[1] > 0).as("a greatest slash").isEqualTo(limited);
  }

  private static void check(TaskGame game, Terms terms, Party party, int[] met) {
    Optional<SlashRange> range = new HonestPlay(game, terms).slash(party);
    boolean now = isHonest(game, terms);
    assertThat(range.filter(all -> all.holds(terms.slash(party))).isPresent())
        .as("%s of %s", party, terms)
        .isEqualTo(now);
    if (range.isEmpty()) {
      met[2]++;
      for (int slash = 0; slash < 20; slash += 3) {
        assertThat(isHonest(game, terms.withSlash(party, Rational.of(slash, 1)))).isFalse();
      }
      return;
    }
    Rational least = range.get().least();
    assertThat(isHonest(game, terms.withSlash(party, least))).isTrue();
    if (least.signum() > 0) {
      met[0]++;
      assertThat(isHonest(game, terms.withSlash(party, least.minus(BIT)))).isFalse();
    }
    Rational most = range.get().greatest().orElse(Rational.of(1_000_000, 1));
    assertThat(isHonest(game, terms.withSlash(party, most))).isTrue();
    if (range.get().greatest().isPresent()) {
      met[1]++;
      assertThat(isHonest(game, terms.withSlash(party, most.plus(BIT)))).isFalse();
    }
  }

  @Test
  void noSmallerPairOfSlashesMakesHonestPlay() {
    TaskGame game = TaskGame.COLLECTIVE_RUIN;
    long found =
        Draws.terms(DRAWS, 11)
            .filter(
                terms -> {
                  Optional<HonestPlay.LeastSlashes> least =
                      new HonestPlay(game, terms).leastSlashes();
                  least.ifPresentOrElse(
                      both -> checkLeast(terms, both),
                      () -> assertThat(pairs(terms)).noneMatch(each -> isHonest(game, each)));
                  return least.filter(both -> both.requester().signum() > 0).isPresent();
                })
            .count();
    assertThat(found).isGreaterThan(100);
  }

  private static void checkLeast(Terms terms, HonestPlay.LeastSlashes least) {
    assertThat(
            isHonest(TaskGame.COLLECTIVE_RUIN, withBoth(terms, least.requester(), least.asset())))
        .isTrue();
    assertThat(pairs(terms))
        .filteredOn(
            each ->
                each.slashR().compareTo(least.requester()) < 0
                    || each.slashA().compareTo(least.asset()) < 0)
        .noneMatch(each -> isHonest(TaskGame.COLLECTIVE_RUIN, each));
  }

  private static Stream<Terms> pairs(Terms terms) {
    return Stream.iterate(0, i -> i < 36, i -> i + 1)
        .map(i -> withBoth(terms, Rational.of(2L * (i / 6), 1), Rational.of(2L * (i % 6), 1)));
  }

  private static Terms withBoth(Terms terms, Rational requester, Rational asset) {
    return terms.withSlash(Party.REQUESTER, requester).withSlash(Party.ASSET, asset);
  }

  @Test
  void inTheBandHonestPlayDependsOnNoPriceAndOutsideItDoes() {
    TaskGame game = TaskGame.COLLECTIVE_RUIN;
    Draws.terms(DRAWS, 12)
        .forEach(
            terms -> {
              Optional<SlashRange> band = new HonestPlay(game, terms).priceFreeBand();
              assertThat(band.isPresent()).isEqualTo(terms.priceC().compareTo(terms.costC()) >= 0);
              band.ifPresent(
                  range -> {
                    Terms bare = worthNothing(terms);
                    Rational most = range.greatest().orElseThrow();
                    assertThat(isHonest(game, withBoth(bare, range.least(), range.least())))
                        .isTrue();
                    assertThat(isHonest(game, withBoth(bare, most, most))).isTrue();
                    assertThat(isHonest(game, withBoth(bare, most, most.plus(BIT)))).isFalse();
                    assertThat(
                            isHonest(game, withBoth(bare, range.least().plus(BIT), range.least())))
                        .isFalse();
                    if (range.least().signum() > 0) {
                      Rational less = range.least().minus(BIT);
                      assertThat(isHonest(game, withBoth(bare, less, less))).isFalse();
                    }
                    if (terms.surplus().signum() >= 0) {
                      assertThat(isHonest(game, withBoth(terms, most, most))).isTrue();
                    }
                  });
            });
  }

  /** A surplus and a Price_a of 0: the requester has what it pays the pool back, and no more. */
  private static Terms worthNothing(Terms terms) {
    return new Terms(
        terms.priceC(),
        Rational.ZERO,
        terms.priceC(),
        terms.costA(),
        terms.costC(),
        terms.slashR(),
        terms.slashA(),
        terms.slashC());
  }

  @Test
  void aTargetAsksForARewardAndForMoreReliableParties() {
    Target target = new Target(Rational.parse(".05"), 4);
    assertThat(target.reward(Rational.of(1, 1))).isEqualTo(Rational.of(1, 19));
    assertThat(target.individual()).isCloseTo(.0127414551, within(.5e-10));
    assertThat(Math.pow(1 - target.individual(), 4)).isCloseTo(.95, within(1e-15));
    Draws.terms(DRAWS, 13)
        .map(terms -> terms.costC().plus(BIT))
        .forEach(
            penalty ->
                assertThat(Target.breakEven(target.reward(penalty), penalty))
                    .isEqualTo(target.failureRate()));
    assertThat(Target.breakEven(Rational.of(10, 1), Rational.of(100, 1)))
        .isEqualTo(Rational.of(1, 11));
  }
}

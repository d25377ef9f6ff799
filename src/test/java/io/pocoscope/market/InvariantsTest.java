package io.pocoscope.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvariantsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  private static MarketSettings varied() {
    Population population =
        new Population(
            40, 60, 50, new Parties(2, 5), new BetaLaw(.2, 3), new Combinations(2, .05, .3));
    return new MarketSettings(Incentives.published(), population, 3000, 200, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void assetsAndRemovalsAddUp(Scheme scheme) {
    for (int run = 0; run < 20; run++) {
      RunResult result =
          new Play(varied(), scheme, 3, run, new Recording(1, true))
              .through(() -> false)
              .orElseThrow();
      Set<Integer> gone = new HashSet<>();
      assertThat(result.removals()).allMatch(it -> gone.add(it.asset())).hasSize(result.removed());
      assertThat(result.removals()).allMatch(it -> it.failures() <= it.tasks());
      assertThat(result.assetsEnd()).isBetween(0, 60);
      assertThat(result.assetsEnd()).isEqualTo(result.track().present(2999));
      for (int i = 1; i < 3000; i++) {
        int after = i;
        long removed = result.removals().stream().filter(it -> it.task() == after + 1).count();
        int change = result.track().present(i) - result.track().present(i - 1);
        assertThat(change + removed).isBetween(0L, 6L);
      }
      assertThat(result.recall()).isBetween(0.0, 1.0);
      assertThat(result.recallPrinted()).isBetween(0.0, .5);
      if (scheme.byStake()) {
        assertThat(result.stakeEnd().orElseThrow()).isBetween(.01, 10.0);
      }
    }
  }

  @Test
  void whoIsRemovedIsNotChosenAndNobodyTwice() {
    Population population =
        new Population(20, 20, 0, Parties.of(4), new PowerLaw(.1), Combinations.none());
    for (Scheme scheme : Scheme.values()) {
      Stock stock = new Stock(20);
      Amounts amounts = Amounts.of(Incentives.published(), 100);
      Chooser chooser = Chooser.of(scheme, stock, amounts, population);
      List<Integer> present = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        present.add(stock.add(i, amounts.stake(), 1));
        chooser.stake(present.get(i), 1 + RANDOM.nextInt((int) amounts.stake()));
      }
      int[] chosen = new int[4];
      while (present.size() >= 4) {
        for (int task = 0; task < 50; task++) {
          chooser.choose(4, RANDOM, chosen);
          Set<Integer> different = new HashSet<>();
          for (int place : chosen) {
            assertThat(present).contains(place);
            assertThat(different.add(place)).isTrue();
          }
        }
        Integer gone = present.remove(RANDOM.nextInt(present.size()));
        stock.remove(gone);
        chooser.stake(gone, 0);
      }
    }
  }

  @Test
  void choiceByStakeIsThatOfOneAfterAnother() {
    // Weights 1, 2, 3, 4 of which two are chosen: P(i, then j) = w_i/10 · w_j/(10 − w_i).
    Population population =
        new Population(4, 4, 0, Parties.of(2), new PowerLaw(.1), Combinations.none());
    Amounts amounts = new Amounts(4, 1, 1, 1, 1, true);
    Chooser chooser = Chooser.of(Scheme.COLL_REP, new Stock(4), amounts, population);
    for (int i = 0; i < 4; i++) {
      chooser.stake(i, i + 1);
    }
    int draws = 400_000;
    int[][] seen = new int[4][4];
    int[] chosen = new int[2];
    for (int i = 0; i < draws; i++) {
      chooser.choose(2, RANDOM, chosen);
      seen[chosen[0]][chosen[1]]++;
    }
    double chiSquare = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double expected = i == j ? 0 : draws * (i + 1) / 10.0 * (j + 1) / (9.0 - i);
        if (i == j) {
          assertThat(seen[i][j]).isZero();
        } else {
          chiSquare += Math.pow(seen[i][j] - expected, 2) / expected;
        }
      }
    }
    assertThat(chiSquare).isLessThan(31.3); // of 11 degrees of freedom: once in a thousand
  }

  @Test
  void evenChoiceIsEven() {
    Stock stock = new Stock(6);
    for (int i = 0; i < 5; i++) {
      stock.add(i, 1, 1);
    }
    int[] seen = new int[6];
    int[] chosen = new int[3];
    for (int i = 0; i < 100_000; i++) {
      new EvenChooser(stock).choose(3, RANDOM, chosen);
      for (int place : chosen) {
        seen[place]++;
      }
    }
    for (int i = 0; i < 5; i++) {
      assertThat(seen[i] / 300_000.0).isCloseTo(.2, within(.004));
    }
    assertThat(seen[5]).isZero();
  }

  @Test
  void theTreeFindsEveryPointInItsPlace() {
    StakeTree tree = new StakeTree(5);
    long[] weights = {3, 0, 1, 7, 2};
    for (int i = 0; i < 5; i++) {
      tree.set(i, 100);
      tree.set(i, weights[i]);
    }
    assertThat(tree.total()).isEqualTo(13);
    int point = 0;
    for (int place = 0; place < 5; place++) {
      for (int i = 0; i < weights[place]; i++) {
        assertThat(tree.find(point++)).isEqualTo(place);
        assertThat(tree.restInPlace()).isEqualTo(i);
      }
    }
  }

  @Test
  void faultyCombinationsAreAsManyAndAsBadAsTheyAreSaidToBe() {
    Streams streams = new Streams(5, 0);
    for (int size = 2; size <= 3; size++) {
      Combinations combinations = new Combinations(size, .1, .5);
      int faulty = 0;
      for (int i = 0; i < 20_000; i++) {
        long[] marks = {streams.mark(3 * i), streams.mark(3 * i + 1), streams.mark(3 * i + 2)};
        long[] turned = {marks[2], marks[0], marks[1]};
        double success = combinations.success(marks, size);
        assertThat(combinations.success(turned, 3)).isEqualTo(combinations.success(marks, 3));
        faulty += success < 1 ? 1 : 0;
        assertThat(success).isIn(1.0, .5);
      }
      assertThat(faulty / 20_000.0).isCloseTo(.1, within(.01));
    }
  }
}

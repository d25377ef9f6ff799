package io.pocoscope.slashing;

import static io.pocoscope.slashing.Draws.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixedTest {
  /** What a player has on average by one of its strategies, where the others mix. */
  private static double mean(
      NormalForm game, int player, int own, List<Double> honest, List<Integer> instead) {
    return game.profiles().stream()
        .filter(profile -> profile.of(player) == own)
        .mapToDouble(
            profile ->
                game.payoff(profile, player).toDouble()
                    * IntStream.range(0, honest.size())
                        .filter(other -> other != player)
                        .mapToDouble(
                            other ->
                                profile.of(other) == 0
                                    ? honest.get(other)
                                    : profile.of(other) == instead.get(other)
                                        ? 1 - honest.get(other)
                                        : 0)
                        .reduce(1, (one, two) -> one * two))
        .sum();
  }

  @ParameterizedTest
  @EnumSource(TaskGame.class)
  void nobodyGainsByLeavingAMixedEquilibrium(TaskGame task) {
    AtomicInteger found = new AtomicInteger();
    Draws.terms(3000, 20)
        .map(task::of)
        .forEach(
            game -> {
              List<Integer> instead =
                  Confidence.of(game).stream()
                      .map(each -> each.instead().strategies().get(0))
                      .toList();
              for (MixedPlay play : MixedPlay.of(game)) {
                found.incrementAndGet();
                for (int player = 0; player < 3; player++) {
                  checkNoGain(game, player, play, instead);
                }
              }
            });
    boolean meaningful = task != TaskGame.TODAY && task != TaskGame.COLLECTIVE;
    assertThat(found.get() > 0).isEqualTo(meaningful);
  }

  private static void checkNoGain(
      NormalForm game, int player, MixedPlay play, List<Integer> instead) {
    double honest = mean(game, player, 0, play.honest(), instead);
    for (int other = 1; other < game.players().get(player).strategies().size(); other++) {
      assertThat(mean(game, player, other, play.honest(), instead))
          .isLessThanOrEqualTo(honest + 1e-9);
    }
    if (play.honest().get(player) < 1) {
      assertThat(mean(game, player, instead.get(player), play.honest(), instead))
          .isCloseTo(honest, within(1e-9));
    }
  }

  /** The stag hunt: together 4, alone 0; a hare is 3 in any case. */
  @Test
  void twoHuntersAreIndifferentAtThreeQuarters() {
    List<Player> hunters =
        List.of(
            new Player("one", List.of("stag", "hare")), new Player("two", List.of("stag", "hare")));
    NormalForm hunt =
        NormalForm.of(
            hunters,
            profile ->
                IntStream.range(0, 2)
                    .mapToObj(
                        i ->
                            profile.of(i) == 1 ? number(3) : number(profile.of(1 - i) == 0 ? 4 : 0))
                    .toList());
    assertThat(hunt.equilibria()).hasSize(2).allMatch(Equilibrium::strict);
    assertThat(hunt.name(hunt.equilibria().get(0).profile())).isEqualTo("stag,stag");
    List<Double> mixed = SymmetricGame.of(hunt).orElseThrow().mixedEquilibria();
    assertThat(mixed).hasSize(1);
    assertThat(mixed.get(0)).isCloseTo(.75, within(1e-12));
  }

  /**
   * Diekmann's volunteer's dilemma (1985): each waits with probability (cost ÷ benefit)^(1/(n−1)).
   */
  @Test
  void volunteersAreRarerTheMoreThereAre() {
    for (int n : new int[] {2, 3, 10, 60}) {
      List<Rational> first = Collections.nCopies(n, number(3));
      List<Rational> second =
          IntStream.range(0, n).mapToObj(others -> number(others == 0 ? 0 : 5)).toList();
      List<Double> mixed = new SymmetricGame(first, second).mixedEquilibria();
      assertThat(mixed).hasSize(1);
      assertThat(mixed.get(0)).isCloseTo(1 - Math.pow(2 / 5.0, 1.0 / (n - 1)), within(1e-10));
    }
  }

  /** (q − .3)(q − .5)(q − .7) in Bernstein's form, and a double root at .4. */
  @Test
  void severalMixedEquilibriaAreAllFound() {
    assertThat(mixed("-.105", ".13166666666666666667", "-.13166666666666666667", ".105"))
        .satisfiesExactly(
            q -> assertThat(q).isCloseTo(.3, within(1e-9)),
            q -> assertThat(q).isCloseTo(.5, within(1e-9)),
            q -> assertThat(q).isCloseTo(.7, within(1e-9)));
    assertThat(mixed("1/4", "-1/4", "1/4")).satisfiesExactly(q -> assertThat(q).isEqualTo(.5));
    assertThat(mixed("1", "0", "2")).isEmpty();
    assertThat(mixed("0", "0", "0")).isEmpty();
  }

  private static List<Double> mixed(String... gains) {
    List<Rational> first = Arrays.stream(gains).map(Rational::parse).toList();
    return new SymmetricGame(first, Collections.nCopies(gains.length, Rational.ZERO))
        .mixedEquilibria();
  }

  @Test
  void unlikePlayersHaveNoSymmetricGame() {
    Terms terms = Draws.soundTerms(100, 5).findFirst().orElseThrow();
    assertThat(SymmetricGame.of(TaskGame.COLLECTIVE.of(terms))).isEmpty();
    assertThat(SymmetricGame.of(TaskGame.COLLECTIVE_RUIN.of(terms))).isEmpty();
  }
}

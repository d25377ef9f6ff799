package io.pocoscope.slashing;

import static io.pocoscope.slashing.Draws.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Games whose answers stand in every textbook. */
class NormalFormTest {
  private static NormalForm twoPlayers(List<String> strategies, long[][] first, long[][] second) {
    return NormalForm.of(
        List.of(new Player("row", strategies), new Player("column", strategies)),
        profile ->
            List.of(
                number(first[profile.of(0)][profile.of(1)]),
                number(second[profile.of(0)][profile.of(1)])));
  }

  @Test
  void prisonersHaveADominantStrategyAndABetterOutcomeThatIsNone() {
    NormalForm prisoners =
        twoPlayers(List.of("C", "D"), new long[][] {{2, 0}, {3, 1}}, new long[][] {{2, 3}, {0, 1}});
    assertThat(prisoners.equilibria())
        .containsExactly(
            new Equilibrium(new Profile(List.of(1, 1)), true, List.of(number(1), number(1))));
    assertThat(prisoners.dominance())
        .containsExactly(new Dominance(0, 1, 0, true), new Dominance(1, 1, 0, true));
    assertThat(prisoners.dominantStrategy(0)).contains(1);
  }

  @Test
  void rockPaperScissorsHasNoPureEquilibriumAndOneBestResponseToEach() {
    long[][] first = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
    long[][] second = {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}};
    NormalForm game = twoPlayers(List.of("R", "P", "S"), first, second);
    assertThat(game.equilibria()).isEmpty();
    assertThat(game.dominance()).isEmpty();
    assertThat(game.bestResponses(1).stream().map(BestResponse::strategies))
        .containsExactly(List.of(1), List.of(2), List.of(0));
  }

  @Test
  void whereEverythingPaysTheSameEveryProfileIsAWeakEquilibriumAndNothingDominates() {
    List<Player> players =
        List.of(
            new Player("one", List.of("a", "b")),
            new Player("two", List.of("x")),
            new Player("three", List.of("a", "b", "c")));
    NormalForm game =
        NormalForm.of(players, profile -> IntStream.range(0, 3).mapToObj(i -> number(1)).toList());
    assertThat(game.equilibria()).hasSize(6).noneMatch(Equilibrium::strict);
    assertThat(game.dominance()).isEmpty();
    assertThat(game.bestDeviation(new Profile(List.of(0, 0, 0)), 1)).isEmpty();
    assertThat(game.bestResponses(2).get(0).strategies()).containsExactly(0, 1, 2);
  }

  @Test
  void onePlayerTakesTheBest() {
    NormalForm game =
        NormalForm.of(
            List.of(new Player("one", List.of("a", "b", "c"))),
            profile -> List.of(number(profile.of(0) == 1 ? 2 : 0)));
    assertThat(game.equilibria().stream().map(each -> game.name(each.profile())))
        .containsExactly("b");
  }

  @Test
  void aGameThatIsTooLargeIsRefused() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
    List<Player> players = IntStream.range(0, 3).mapToObj(i -> new Player("p" + i, many)).toList();
    assertThatThrownBy(() -> NormalForm.of(players, profile -> List.of()))
        .isInstanceOf(BadGame.class);
  }
}

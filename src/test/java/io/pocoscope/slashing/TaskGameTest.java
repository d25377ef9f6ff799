package io.pocoscope.slashing;

import static io.pocoscope.slashing.Draws.number;
import static io.pocoscope.slashing.Draws.soundTerms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.ruin.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the models' table, and each of its conditions both ways. */
class TaskGameTest {
  private static final int DRAWS = 2000;
  private static final Map<String, Boolean> FAIL_TOGETHER =
      Map.of("SSS", true, "SFF", false, "FSF", false, "FFS", false, "FFF", false);

  /** U_r 10, Price_a 3, Price_c 4, Cost_a 1, Cost_c 2, Slash 5, 6, 7: so the surplus is 3. */
  private static final Terms TERMS =
      new Terms(
          number(10), number(3), number(4), number(1), number(2), number(5), number(6), number(7));

  private static Map<String, Boolean> equilibria(TaskGame game, Terms terms) {
    NormalForm form = game.of(terms);
    return form.equilibria().stream()
        .collect(Collectors.toMap(each -> form.name(each.profile()), Equilibrium::strict));
  }

  @ParameterizedTest
  @CsvSource({
    "today, SSS, 3 3 2",
    "today, SSF, 0 0 -9",
    "today, FFF, 0 0 -9",
    "today-cost, SSS, 3 2 2",
    "today-cost, SFS, 0 0 -9",
    "today-cost, FSS, 0 -1 -9",
    "today-cost, FSF, 0 -1 -7",
    "today-ruin, RSS, 9 0 -9",
    "today-ruin, SSR, 0 0 -9",
    "today-ruin, RRR, 9 9 -9",
    "collective, SSS, 3 3 2",
    "collective, SFS, -5 -6 -9",
    "collective-ruin, SFS, -5 -6 -9",
    "collective-ruin, RSS, 4 -6 -9",
    "collective-ruin, SRF, -5 3 -9",
    "collective-ruin, RRR, 4 3 -3"
  })
  void paysWhatTheTableSays(String game, String profile, String payoffs) {
    NormalForm form = TaskGame.named(game).orElseThrow().of(TERMS);
    Profile found =
        form.profiles().stream()
            .filter(each -> form.name(each).equals(profile))
            .findFirst()
            .orElseThrow();
    assertThat(
            form.payoffs(found).stream().map(Rational::toString).collect(Collectors.joining(" ")))
        .isEqualTo(payoffs);
  }

  @Test
  void todayAndUnderCollectiveSlashingTheSameFiveAreEquilibria() {
    assertThat(soundTerms(DRAWS, 1))
        .hasSize(DRAWS)
        .allSatisfy(
            terms -> {
              assertThat(equilibria(TaskGame.TODAY, terms)).isEqualTo(FAIL_TOGETHER);
              assertThat(equilibria(TaskGame.COLLECTIVE, terms)).isEqualTo(FAIL_TOGETHER);
            });
  }

  @Test
  void withACostOfProductionNobodyProducesForATaskThatFails() {
    assertThat(soundTerms(DRAWS, 2))
        .allSatisfy(
            terms ->
                assertThat(equilibria(TaskGame.TODAY_COST, terms))
                    .isEqualTo(Map.of("SSS", true, "SFF", false, "FFF", false)));
  }

  @Test
  void todayTheOthersRuinTheComputingProviderAndHonestPlayTakesMoreThanItLoses() {
    List<Boolean> honest =
        soundTerms(DRAWS, 3)
            .map(
                terms -> {
                  Map<String, Boolean> found = equilibria(TaskGame.TODAY_RUIN, terms);
                  boolean expected =
                      terms.priceA().compareTo(terms.computingLoss()) >= 0
                          && terms.surplus().compareTo(terms.computingLoss()) >= 0;
                  assertThat(found.remove("SSS") != null).as("%s", terms).isEqualTo(expected);
                  assertThat(found).isEqualTo(Map.of("RRS", false, "RRF", false, "RRR", false));
                  return expected;
                })
            .toList();
    assertThat(honest).contains(true, false);
  }

  @Test
  void underCollectiveSlashingWithRuinHonestPlayTakesAllThreeConditions() {
    List<Boolean> honest =
        soundTerms(DRAWS, 4)
            .map(
                terms -> {
                  Map<String, Boolean> found = equilibria(TaskGame.COLLECTIVE_RUIN, terms);
                  boolean expected = collectiveConditions(terms);
                  assertThat(found.remove("SSS") != null).as("%s", terms).isEqualTo(expected);
                  assertThat(found).isEqualTo(Map.of("RRR", true));
                  return expected;
                })
            .toList();
    assertThat(honest).contains(true, false);
  }

  private static boolean collectiveConditions(Terms terms) {
    Rational loss = terms.computingLoss();
    return terms.surplus().compareTo(greatest(terms.slashA(), loss).minus(terms.slashR())) >= 0
        && terms.priceA().compareTo(greatest(terms.slashR(), loss).minus(terms.slashA())) >= 0
        && greatest(terms.slashR(), terms.slashA()).compareTo(terms.priceC().plus(terms.slashC()))
            <= 0;
  }

  private static Rational greatest(Rational one, Rational other) {
    return Collections.max(List.of(one, other));
  }

  @Test
  void atTheBoundHonestPlayIsWeak() {
    Terms bound =
        new Terms(
            number(22),
            number(9),
            number(4),
            number(1),
            number(2),
            number(0),
            number(0),
            number(7));
    assertThat(equilibria(TaskGame.TODAY_RUIN, bound)).containsEntry("SSS", false);
    assertThat(equilibria(TaskGame.TODAY_RUIN, bound.withSlash(Party.COMPUTING, number(6))))
        .containsEntry("SSS", true);
  }

  @Test
  void whoCanRuinAnotherNeverMerelyFails() {
    NormalForm form = TaskGame.COLLECTIVE_RUIN.of(TERMS);
    assertThat(form.dominance())
        .contains(new Dominance(0, 2, 1, true), new Dominance(2, 2, 1, true));
    assertThat(form.dominantStrategy(0)).contains(2);
    assertThat(form.dominantStrategy(2)).isEmpty();
  }

  @Test
  void honestPlayImprovesTheOtherEquilibria() {
    List<Equilibrium> all = TaskGame.COLLECTIVE.of(TERMS).equilibria();
    assertThat(all.get(0).improvedBy(all)).isEmpty();
    assertThat(all.subList(1, all.size()))
        .allSatisfy(each -> assertThat(each.improvedBy(all)).containsExactly(all.get(0)));
  }

  @Test
  void termsBelowZeroAreRefused() {
    assertThatThrownBy(() -> TERMS.withSlash(Party.ASSET, number(-1)))
        .isInstanceOf(BadGame.class)
        .hasMessage("the asset provider's slash is not below 0, as -1 is");
  }
}

package io.pocoscope.result.game;

import io.pocoscope.result.column.Described;
import io.pocoscope.slashing.TaskGame;
import java.util.List;
import java.util.stream.Stream;

/** The results of this room that machines have too. */
public final class GameResults {
  private static final String GAMES = "slashing";
  private static final String OBSERVED = "slashing --observed";
  private static final String POCO = "slashing --game poco";
  private static final double CHOSEN = .9;

  private GameResults() {}

  public static List<Described> all() {
    return Stream.of(ofGames(), ofPoco()).flatMap(List::stream).toList();
  }

  private static List<Described> ofGames() {
    return List.of(
        new Described("game", "Which game is played: one text.", GAMES, GameSections.name().are()),
        new Described(
            "prices",
            "Prices that were agreed, a row to a role and a category.",
            OBSERVED,
            PriceResult.columns(CHOSEN).are()),
        new Described(
            "origins",
            "Which numbers enter the game and where they come from, a row to a number.",
            OBSERVED,
            OriginResult.columns().are()),
        new Described(
            "terms",
            "What a task is worth to whom, and what it costs: one object.",
            GAMES,
            TermsResult.columns().are()),
        new Described(
            "payoffs",
            "What everybody has, whatever everybody does: a row to a profile.",
            GAMES,
            PayoffResult.columns().are()),
        new Described(
            "equilibria",
            "Profiles from which nobody gains by deviating alone, a row to each.",
            GAMES,
            EquilibriumResult.columns().are()),
        new Described(
            "honest_play",
            "Who stays with honest play, and how sure of the others each must be.",
            GAMES,
            HonestPlayResult.columns().are()),
        new Described(
            "dominance",
            "Which strategies are as good as others whatever the rest do, a row to a pair.",
            GAMES,
            DominanceResult.columns().are()),
        new Described(
            "best_responses",
            "The best that each party can do, a row to each thing that the others can do.",
            GAMES,
            BestResponseResult.columns().are()),
        new Described(
            "mixed",
            "Mixed equilibria in which two or more mix and the task can succeed, a row to each.",
            GAMES,
            MixedResult.columns().are()),
        new Described(
            "thresholds",
            "The slashes with which honest play is an equilibrium, and what a target asks for.",
            GAMES,
            ThresholdResult.columns(TaskGame.COLLECTIVE_RUIN).are()));
  }

  private static List<Described> ofPoco() {
    return List.of(
        new Described(
            "consensus",
            "How many must agree on a result, and what colluders put at stake: one object.",
            POCO,
            ConsensusResult.columns().are()),
        new Described(
            "bad_workers",
            "How tasks end where some workers agree on a wrong result: one object.",
            POCO + " --bad-workers",
            BadWorkersResult.columns().are()),
        new Described(
            "pool_owner",
            "What a pool's owner gains and loses: one object.",
            POCO,
            OwnerResult.columns().are()),
        new Described(
            "kitty",
            "What is in the kitty, now and in the long run: one object.",
            POCO,
            KittyResult.columns().are()));
  }
}

package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sure a party must be of the others to play S. In the games of a task a failure pays the same
 * whoever caused it, so S pays {@code p·honest + (1 − p)·let down} where all others play S with
 * probability p, and the best of the rest pays {@code instead} anyway. S is a best response iff
 * {@code p ≥ (instead − let down) ÷ (honest − let down)}.
 *
 * @param player its place, from 0
 * @param honest what SSS pays it
 * @param instead the best that it can do instead, in SSS
 * @param needed the least p, 0 or more; above 1 where even SSS is left; none where a success pays
 *     no more than to be let down
 */
public record Confidence(
    int player, Rational honest, BestResponse instead, Optional<Rational> needed) {
  private static final int FAIL = 1;

  /** That of every player of a game that {@link TaskGame} has made. */
  public static List<Confidence> of(NormalForm game) {
    return IntStream.range(0, game.players().size()).mapToObj(player -> of(game, player)).toList();
  }

  private static Confidence of(NormalForm game, int player) {
    Rational honest = game.payoff(TaskGame.HONEST, player);
    BestResponse instead = game.bestDeviation(TaskGame.HONEST, player).orElseThrow();
    Rational letDown = game.payoff(TaskGame.HONEST.with(player == 0 ? 1 : 0, FAIL), player);
    Rational gain = honest.minus(letDown);
    return new Confidence(
        player,
        honest,
        instead,
        gain.signum() <= 0
            ? Optional.empty()
            : Optional.of(instead.payoff().minus(letDown).dividedBy(gain)));
  }

  /** Whether the party stays with SSS. */
  public boolean holds() {
    return honest.compareTo(instead.payoff()) >= 0;
  }

  /** Whether the party stays with SSS, and would lose by leaving it. */
  public boolean strict() {
    return honest.compareTo(instead.payoff()) > 0;
  }
}

package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.List;

/**
 * The best that a player can do against what the others do.
 *
 * @param player its place, from 0
 * @param others what the others do; the player's own choice in it says nothing
 * @param strategies the best ones: several where they tie
 * @param payoff what they give the player
 */
public record BestResponse(int player, Profile others, List<Integer> strategies, Rational payoff) {
  public BestResponse {
    strategies = List.copyOf(strategies);
  }
}

package io.pocoscope.slashing;

import java.util.ArrayList;
import java.util.List;

/**
 * What each player does.
 *
 * @param choices the place of its strategy, from 0, for each player
 */
public record Profile(List<Integer> choices) {
  public Profile {
    choices = List.copyOf(choices);
  }

  public int of(int player) {
    return choices.get(player);
  }

  /** The same, but for what one player does. */
  public Profile with(int player, int strategy) {
    List<Integer> other = new ArrayList<>(choices);
    other.set(player, strategy);
    return new Profile(other);
  }
}

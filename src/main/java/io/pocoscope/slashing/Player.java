package io.pocoscope.slashing;

import java.util.List;

/**
 * Who plays, and what it can do.
 *
 * @param name its name
 * @param strategies names of its strategies, at least one
 */
public record Player(String name, List<String> strategies) {
  public Player {
    strategies = List.copyOf(strategies);
    if (strategies.isEmpty()) {
      throw new BadGame("%s has no strategy: a player has at least one", name);
    }
  }
}

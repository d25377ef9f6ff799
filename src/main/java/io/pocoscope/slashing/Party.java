package io.pocoscope.slashing;

import java.util.Arrays;

/** Who has a part in a task, in the order of the players. */
public enum Party {
  REQUESTER(0, "r", "requester"),
  /** Owner of the app and of the dataset. */
  ASSET(1, "a", "asset provider"),
  /** The worker pool and its workers. */
  COMPUTING(2, "c", "computing provider");

  private final int player;
  private final String symbol;
  private final String label;

  Party(int player, String symbol, String label) {
    this.player = player;
    this.symbol = symbol;
    this.label = label;
  }

  /** Its place among the players. */
  public int player() {
    return player;
  }

  /** Who has a place among the players. */
  public static Party at(int player) {
    return Arrays.stream(values())
        .filter(party -> party.player == player)
        .findFirst()
        .orElseThrow();
  }

  /** As in the formulas: r, a or c. */
  public String symbol() {
    return symbol;
  }

  public String label() {
    return label;
  }
}

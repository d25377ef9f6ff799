package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;
import java.util.List;

/**
 * Who contributes to a task, and how much agreement the deal asks for. A worker's weight {@code
 * max(score/3, 3) − 1}, in whole numbers, is the odds that its result is right, {@code credibility
 * ÷ (1 − credibility)}. Source: PoCo's contracts, after Sarmenta, "Sabotage-tolerance mechanisms
 * for volunteer computing systems", Future Generation Computer Systems 18 (2002).
 *
 * @param trust of the deal, 1 or more
 * @param scores of the workers in the order in which they contribute, 0 or more; the last stands
 *     for all who follow
 */
public record Electorate(long trust, List<Long> scores) {
  private static final long GREATEST_SCORE = 1_000_000_000;

  public Electorate {
    scores = List.copyOf(scores);
    if (trust < 1) {
      throw new BadGame("a deal's trust is at least 1, not %d", trust);
    }
    if (scores.isEmpty()) {
      throw new BadGame("the score of one worker at least is needed; a fresh one has 0");
    }
    for (long score : scores) {
      if (score < 0 || score > GREATEST_SCORE) {
        throw new BadGame("a worker's score is from 0 to %d, not %d", GREATEST_SCORE, score);
      }
    }
  }

  /** The weight of a worker; 2 or more. */
  public static long weight(long score) {
    return Math.max(score / 3, 3) - 1;
  }

  /** The weight of the n-th who contributes, from 0. */
  long weightOf(int n) {
    return weight(scores.get(Math.min(n, scores.size() - 1)));
  }

  /**
   * How many contributions make a consensus if all agree; the product of their weights is then at
   * least trust, as {@code group · trust > (1 + group) · (trust − 1)} says {@code group > trust −
   * 1}.
   */
  public int contributionsNeeded() {
    return colludersAgainst(0);
  }

  /**
   * How many must agree on a wrong result to make it the consensus after some right contributions,
   * which come first and fall short of a consensus.
   *
   * @param honest right contributions, 0 … {@link #contributionsNeeded} − 1
   */
  public int colludersAgainst(int honest) {
    Tally tally = Tally.EMPTY;
    for (int n = 0; n < honest; n++) {
      tally = tally.withRight(weightOf(n));
    }
    int colluders = 0;
    while (colluders == 0 || !tally.wrongWins(trust)) {
      tally = tally.withWrong(weightOf(honest + colluders));
      colluders++;
    }
    return colluders;
  }
}

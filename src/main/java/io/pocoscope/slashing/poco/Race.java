package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a wrong result becomes the consensus. Sarmenta's (2002) setting at its worst: each who
 * contributes is bad with the same probability, whatever its score, and all bad ones give the same
 * wrong result; {@code group ÷ total} is the credibility of a result, and trust asks for more than
 * {@code 1 − 1 ÷ trust} of it. Found by following every tally, one contribution after another; only
 * the chances are doubles.
 *
 * @param wrong probability that the wrong result wins
 * @param right probability that the right result wins
 * @param undecided probability that all have contributed and there is no consensus
 * @param contributions mean number of contributions, undecided tasks included
 * @param lostByBad wrong contributions that lose their stake, per task: those where right wins
 * @param lostByGood right contributions that lose their stake, per task: those where wrong wins
 */
public record Race(
    double wrong,
    double right,
    double undecided,
    double contributions,
    double lostByBad,
    double lostByGood) {
  private static final int MOST_WORKERS = 1000;
  private static final int MOST_TALLIES = 200_000;

  /** A tally that some tasks stand at: how many of them, and their contributions of each kind. */
  private record Standing(double chance, double good, double bad) {
    Standing plus(Standing other) {
      return new Standing(chance + other.chance, good + other.good, bad + other.bad);
    }

    Standing after(double share, int moreGood, int moreBad) {
      return new Standing(
          share * chance, share * (good + moreGood * chance), share * (bad + moreBad * chance));
    }
  }

  /**
   * Follows the tasks.
   *
   * @param badWorkers share of bad workers, in [0, 1]
   * @param workers how many can contribute to a task, 1 … 1000
   * @throws BadGame if a number is out of its range, or scores differ so much that there are too
   *     many tallies
   */
  public static Race of(Electorate electorate, double badWorkers, int workers) {
    if (!(badWorkers >= 0 && badWorkers <= 1)) {
      throw new BadGame("a share of bad workers is from 0 to 1, not %s", badWorkers);
    }
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new BadGame("1 to %d workers can contribute, not %d", MOST_WORKERS, workers);
    }
    Standing wrong = new Standing(0, 0, 0);
    Standing right = new Standing(0, 0, 0);
    Map<Tally, Standing> open = Map.of(Tally.EMPTY, new Standing(1, 0, 0));
    double contributions = 0;
    for (int n = 0; n < workers && !open.isEmpty(); n++) {
      long weight = electorate.weightOf(n);
      Map<Tally, Standing> next = new HashMap<>();
      for (Map.Entry<Tally, Standing> each : open.entrySet()) {
        contributions += each.getValue().chance();
        Tally good = each.getKey().withRight(weight);
        Standing afterGood = each.getValue().after(1 - badWorkers, 1, 0);
        if (good.rightWins(electorate.trust())) {
          right = right.plus(afterGood);
        } else {
          next.merge(good, afterGood, Standing::plus);
        }
        Tally bad = each.getKey().withWrong(weight);
        Standing afterBad = each.getValue().after(badWorkers, 0, 1);
        if (bad.wrongWins(electorate.trust())) {
          wrong = wrong.plus(afterBad);
        } else {
          next.merge(bad, afterBad, Standing::plus);
        }
      }
      if (next.size() > MOST_TALLIES) {
        throw new BadGame(
            "the scores differ too much to follow every tally: give fewer --scores, the last stands for all who follow");
      }
      open = next;
    }
    double undecided = open.values().stream().mapToDouble(Standing::chance).sum();
    return new Race(
        wrong.chance(), right.chance(), undecided, contributions, right.bad(), wrong.good());
  }
}

package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;

/**
 * How often a wrong result becomes the consensus. Sarmenta's (2002) setting at its worst: each who
 * contributes is bad with the same probability, whatever its score, and all bad ones give the same
 * wrong result; {@code group ÷ total} is the credibility of a result, and trust asks for more than
 * {@code 1 − 1 ÷ trust} of it. Every tally is followed; only the chances are doubles.
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
    return new OpenTasks(electorate, badWorkers).follow(workers);
  }
}

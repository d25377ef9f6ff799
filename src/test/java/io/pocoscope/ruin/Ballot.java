package io.pocoscope.ruin;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Ruin of a stake that rises by one step with each task, from binomial probabilities alone: either
 * it ends in ruin, or it was last just below zero after some task j and stayed above from then on,
 * which the ballot theorem counts. Source: Takács, <i>Combinatorial Methods in the Theory of
 * Stochastic Processes</i> (1967).
 */
final class Ballot {
  private Ballot() {}

  /** With a rise of 1, and a loss of {@code loss} beside it with the chance {@code rate}. */
  static double ruin(double rate, int loss, int stake, int horizon) {
    double ruin = 0;
    for (int failures = 0; failures <= horizon; failures++) {
      if (stake + horizon - loss * failures < 0) {
        ruin += probability(rate, horizon, failures);
      }
    }
    for (int j = 1; j < horizon; j++) {
      if ((j + stake + 1) % loss == 0) {
        int failures = (j + stake + 1) / loss;
        if (failures <= j) {
          ruin += probability(rate, j, failures) * staysAbove(rate, loss, horizon - j);
        }
      }
    }
    return ruin;
  }

  private static double staysAbove(double rate, int loss, int tasks) {
    double sum = 0;
    for (int failures = 0; failures * loss < tasks; failures++) {
      sum += (tasks - loss * failures) * probability(rate, tasks, failures);
    }
    return sum / tasks;
  }

  private static double probability(double rate, int tasks, int failures) {
    return BinomialDistribution.of(tasks, rate).probability(failures);
  }
}

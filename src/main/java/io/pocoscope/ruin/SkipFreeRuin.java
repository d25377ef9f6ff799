package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * Ruin within a number of periods where a stake climbs one step of the lattice at a time and every
 * failure costs the same: it is below 0 at the end, or was at −1 for the last time after j periods
 * and has climbed ever since. {@code ψ(u, n) = P(S_n > u + n) + Σ_j P(S_j = u + j + 1) · g(n − j)},
 * with {@code g(m) = E (1 − S_m ÷ m)⁺} by the ballot theorem. All terms are positive, so that small
 * values keep their digits; their logarithms are added up, so that none is too small. Source:
 * Takács, <i>Combinatorial Methods in the Theory of Stochastic Processes</i> (1967), chapter 1; in
 * continuous time it is Seal's formula (1974).
 */
final class SkipFreeRuin {
  /** A term that is so much smaller than the greatest one does not count. */
  private static final double NOTHING = 1e-20;

  private static final double LOG_NOTHING = Math.log(NOTHING);

  private final FailureCounts counts;
  private final int loss;
  private final int horizon;
  private final double[] climbs;

  /**
   * A process.
   *
   * @param counts of failures; one is neither impossible nor certain
   * @param loss what a failure costs, in steps, at least 2
   * @param horizon n, 0 or more
   */
  SkipFreeRuin(FailureCounts counts, int loss, int horizon) {
    this.counts = counts;
    this.loss = loss;
    this.horizon = horizon;
    this.climbs = new double[horizon + 1];
    Arrays.fill(climbs, Double.NaN);
  }

  /**
   * Probability of ruin.
   *
   * @param capital u, 0 or more, in steps
   */
  Chance ruin(int capital) {
    if (horizon == 0) {
      return Chance.NONE;
    }
    LogSum ruin = new LogSum();
    ruin.add(moreThan((int) Math.min(Integer.MAX_VALUE - 1, ((long) capital + horizon) / loss)));
    long failures = ((long) capital + 1) / loss + 1;
    double before = Double.NEGATIVE_INFINITY;
    for (long j = failures * loss - capital - 1; j < horizon; j += loss, failures++) {
      double at =
          j >= 1 ? counts.logProbability((int) j, (int) failures) : Double.NEGATIVE_INFINITY;
      ruin.add(at + Math.log(climb(horizon - (int) j)));
      if (at < before && at < LOG_NOTHING + ruin.log()) {
        break; // it only gets rarer
      }
      before = at;
    }
    return Chance.ofLog(ruin.log());
  }

  /** Probability of more failures than these by the end, its logarithm. */
  private double moreThan(int failures) {
    int from = Math.max(failures + 1, counts.mode(horizon));
    double start = counts.logProbability(horizon, from);
    double sum = 0;
    double chance = 1;
    for (int k = from; chance > NOTHING * sum && chance > 0; k++) {
      sum += chance;
      chance *= counts.ratio(horizon, k);
    }
    chance = 1;
    for (int k = from - 1; k > failures; k--) {
      chance /= counts.ratio(horizon, k);
      sum += chance;
    }
    return start + Math.log(sum);
  }

  /** g(m): from −1, never below 0 in the m periods to come. */
  private double climb(int periods) {
    if (Double.isNaN(climbs[periods])) {
      climbs[periods] = climbIn(periods);
    }
    return climbs[periods];
  }

  private double climbIn(int periods) {
    int most = (periods - 1) / loss;
    int from = Math.min(most, counts.mode(periods));
    double start = Math.exp(counts.logProbability(periods, from));
    double sum = 0;
    double chance = start;
    for (int k = from; k <= most && chance > NOTHING * sum; k++) {
      sum += chance * (1 - (double) k * loss / periods);
      chance *= counts.ratio(periods, k);
    }
    chance = start;
    for (int k = from - 1; k >= 0 && chance > NOTHING * sum; k--) {
      chance /= counts.ratio(periods, k);
      sum += chance * (1 - (double) k * loss / periods);
    }
    return sum;
  }
}

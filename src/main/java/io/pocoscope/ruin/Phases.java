package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * A claim as a random number of exponential phases that are all equally fast, which every mixture
 * of Erlang distributions is: a slow phase is a geometric number of fast ones. Source: Willmot and
 * Lin, "Risk modelling with the mixed Erlang distribution", ASMBI 27 (2011).
 */
final class Phases {
  private static final double NOTHING = 1e-30;
  private static final int MOST = 20_000;

  private final double rate;
  private final double[] chances;

  private Phases(double rate, double[] chances) {
    this.rate = rate;
    this.chances = chances;
  }

  static Phases of(ClaimLaw claims) {
    double rate = claims.parts().stream().mapToDouble(ClaimLaw.Part::rate).max().orElseThrow();
    double[] sum = new double[0];
    for (ClaimLaw.Part part : claims.parts()) {
      double[] own = numberOf(part.stages(), part.rate() / rate);
      sum = own.length > sum.length ? Arrays.copyOf(sum, own.length) : sum;
      for (int m = 0; m < own.length; m++) {
        sum[m] += part.weight() * own[m];
      }
    }
    return new Phases(rate, sum);
  }

  /** Phases per unit of the stake. */
  double rate() {
    return rate;
  }

  /** Probability of m phases, m = 0, 1, …; none has 0. */
  double[] chances() {
    return chances;
  }

  double mean() {
    double mean = 0;
    for (int m = 1; m < chances.length; m++) {
      mean += m * chances[m];
    }
    return mean;
  }

  /** Fast phases in so many slow ones: the negative binomial distribution. */
  private static double[] numberOf(int stages, double share) {
    double[] chances = new double[MOST + 1];
    double chance = Math.pow(share, stages);
    int m = stages;
    for (; m <= MOST && (chance > NOTHING || m < stages / share); m++) {
      chances[m] = chance;
      chance *= (1 - share) * m / (m - stages + 1);
    }
    if (m > MOST) {
      throw new BadRuinInput(
          "the means of the claims differ too much to be mixed exactly: bring them closer together");
    }
    return Arrays.copyOf(chances, m);
  }
}

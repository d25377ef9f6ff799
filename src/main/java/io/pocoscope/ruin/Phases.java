package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * A claim as a random number of exponential phases that are all equally fast, which every mixture
 * of Erlang distributions is: a slow phase is a geometric number of fast ones. Source: Willmot and
 * Lin, "Risk modelling with the mixed Erlang distribution", ASMBI 27 (2011).
 */
final class Phases {
  private static final double NOTHING = 1e-24;
  private static final int MOST = 50_000;

  private final double rate;
  private final double tilt;
  private final double[] chances;

  private Phases(double rate, double tilt, double[] chances) {
    this.rate = rate;
    this.tilt = tilt;
    this.chances = chances;
  }

  /**
   * The phases of a claim, tilted.
   *
   * @param exponent r, per unit of the stake, below the slowest rate: each probability of m phases
   *     is times e^(tilt · m), with which E e^(r · claim) = E e^(tilt · phases)
   */
  static Phases of(ClaimLaw claims, double exponent) {
    double rate = claims.parts().stream().mapToDouble(ClaimLaw.Part::rate).max().orElseThrow();
    double tilt = -Math.log1p(-exponent / rate);
    double[] sum = new double[0];
    for (ClaimLaw.Part part : claims.parts()) {
      double[] own = numberOf(part.stages(), part.rate() / rate, tilt);
      sum = own.length > sum.length ? Arrays.copyOf(sum, own.length) : sum;
      for (int m = 0; m < own.length; m++) {
        sum[m] += part.weight() * own[m];
      }
    }
    return new Phases(rate, tilt, sum);
  }

  /** Phases per unit of the stake. */
  double rate() {
    return rate;
  }

  double tilt() {
    return tilt;
  }

  /** Tilted probability of m phases, m = 0, 1, …; none has 0. */
  double[] chances() {
    return chances;
  }

  /** Fast phases in so many slow ones: the negative binomial distribution. */
  private static double[] numberOf(int stages, double share, double tilt) {
    double[] chances = new double[MOST + 1];
    double growth = (1 - share) * Math.exp(tilt);
    double chance = Math.exp(stages * (Math.log(share) + tilt));
    int m = stages;
    for (; m <= MOST && (chance > NOTHING || m < stages / share); m++) {
      chances[m] = chance;
      chance *= growth * m / (m - stages + 1);
    }
    if (m > MOST) {
      throw new BadRuinInput(
          "the means of the claims differ too much to be mixed exactly: bring them closer"
              + " together");
    }
    return Arrays.copyOf(chances, m);
  }
}

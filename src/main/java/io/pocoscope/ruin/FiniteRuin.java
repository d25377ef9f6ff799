package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * Ruin within a number of periods, by dynamic programming: the distribution of the stakes that are
 * not ruined, taken from each period to the next on the lattice. It is followed in the tilted law
 * in which the stake is just used up, where what is followed never gets too small: with P' for it,
 * {@code P(ruined after m periods, d below zero) = P'(…) · e^(m·κ − θ(u + d))}. Source: Siegmund,
 * "Importance sampling in the Monte Carlo study of sequential tests", Annals of Statistics 4
 * (1976), here without the Monte Carlo.
 */
final class FiniteRuin {
  private static final double LATE = 1e-15;

  private FiniteRuin() {}

  /**
   * The curve of a stake.
   *
   * @param capital 0 or more, in lattice steps
   * @param horizon periods, 0 or more
   * @param tilt as {@link Lundberg#tilt}; the exponent where there is no horizon
   * @param effort most multiplications; beyond, the curve is not whole
   */
  static RuinCurve curve(Walk walk, int capital, int horizon, double tilt, double effort) {
    double cumulant = tilt == walk.exponent().orElse(0) ? 0 : walk.cumulant(tilt);
    // The scale is that of those who count most: the last ones, or the first.
    int most = cumulant > 0 ? horizon : 1;
    double scale = -tilt * capital + most * cumulant;
    LossLaw losses = walk.losses(tilt);
    TiltedMass mass = TiltedMass.of(capital, losses.unit(), tilt);
    double[] byPeriod = new double[Math.min(horizon, 1 << 16) + 1];
    double ruined = 0;
    int n = 0;
    boolean over = false; // nothing that is still to come counts
    while (n < horizon && !over && mass.multiplications() <= effort) {
      n++;
      double discount = cumulant == 0 ? 1 : Math.exp(((double) n - most) * cumulant);
      ruined += discount * mass.pass(losses, walk.premium());
      mass.leaveOut(ruined);
      over = mass.isGone() || (cumulant < 0 && discount * Math.exp(cumulant) < LATE * ruined);
      if (n == byPeriod.length) {
        byPeriod = Arrays.copyOf(byPeriod, 2 * n);
      }
      byPeriod[n] = ruined;
    }
    return new RuinCurve(Arrays.copyOf(byPeriod, n + 1), scale, n == horizon || over);
  }
}

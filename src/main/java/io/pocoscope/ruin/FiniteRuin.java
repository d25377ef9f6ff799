package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * Ruin within a number of periods, by dynamic programming: the distribution of the stakes that are
 * not ruined, taken from each period to the next on the lattice. It is followed in the tilted law
 * in which the stake is just used up, where what is followed never gets too small: with P' for it,
 * {@code P(ruined after m periods, d below zero) = P'(…) · e^(m·κ − θ(u + d))}. What is left out
 * cannot change the answer by more than 10⁻¹³ of itself. Source: Siegmund, "Importance sampling in
 * the Monte Carlo study of sequential tests", Annals of Statistics 4 (1976), here without the Monte
 * Carlo.
 */
final class FiniteRuin {
  private static final double SHARE_LEFT_OUT = 1e-13;
  private static final double NOTHING = 1e-40;

  /** Who survives what is rarer does not count. */
  private static final double RARE = 1e-60;

  private final LossLaw losses;
  private final int premium;
  private final double tilt;
  private final double cumulant;

  /** e^κ(m − n), by which earlier ruins count less; n is the horizon. */
  private double discount;

  private final double nothing;
  private double[] mass;
  private double[] next;

  /** Stakes that are alive are bottom … top. */
  private int bottom;

  private int top;
  private double ruined;
  private double leftOut;

  private FiniteRuin(Walk walk, double tilt, int capital) {
    this.premium = walk.premium();
    this.tilt = tilt;
    this.cumulant = tilt == 0 ? 0 : Math.max(0, walk.cumulant(tilt));
    this.losses = walk.losses(tilt);
    this.nothing = NOTHING * Math.exp(-Math.min(500, tilt * walk.unit()));
    this.bottom = capital;
    this.top = capital;
    this.mass = new double[capital + premium + 1024];
    this.next = new double[mass.length];
    mass[capital] = 1;
  }

  /**
   * The curve of a stake.
   *
   * @param capital 0 or more, in lattice steps
   * @param horizon periods, 0 or more
   * @param tilt as {@link Lundberg#tilt}; the exponent where there is no horizon
   * @param effort most multiplications; beyond, the curve is not whole
   */
  static RuinCurve curve(Walk walk, int capital, int horizon, double tilt, double effort) {
    return new FiniteRuin(walk, tilt, capital).follow(capital, horizon, effort);
  }

  private RuinCurve follow(int capital, int horizon, double effort) {
    double[] byPeriod = new double[Math.min(horizon, 1 << 16) + 1];
    double scale = -tilt * capital + (cumulant == 0 ? 0 : horizon * cumulant);
    double left = effort;
    int n = 0;
    while (n < horizon && top >= bottom && left > 0) {
      discount = cumulant == 0 ? 1 : Math.exp((n + 1.0 - horizon) * cumulant);
      left -= pass();
      leaveOut();
      n++;
      if (n == byPeriod.length) {
        byPeriod = Arrays.copyOf(byPeriod, 2 * n);
      }
      byPeriod[n] = ruined;
    }
    return new RuinCurve(Arrays.copyOf(byPeriod, n + 1), scale, n == horizon || top < bottom);
  }

  /** One period: each stake gets the premium and loses the loss. Tells the multiplications. */
  private double pass() {
    int newTop = top + premium;
    if (newTop >= next.length) {
      mass = Arrays.copyOf(mass, newTop + newTop / 2);
      next = new double[mass.length];
    }
    int lowest = Math.max(0, bottom - Math.max(0, losses.greatest() - premium));
    Arrays.fill(next, lowest, newTop + 1, 0);
    double lost = 0;
    double multiplications = top + 1.0 - bottom;
    double below = 0; // what the loss at hand ruins, each times e^(−θ · what is missing)
    int fall = bottom;
    for (int i = 0; i < losses.sizes().length; i++) {
      int down = losses.sizes()[i] - premium;
      double chance = losses.chances()[i];
      if (down > fall) {
        below = fallenTo(down, fall, below);
        fall = down;
      }
      lost += chance * below;
      if (chance > RARE && down <= top) {
        shift(down, chance);
        multiplications += top + 1 - Math.max(bottom, down);
      }
    }
    ruined += discount * lost;
    double[] old = mass;
    mass = next;
    next = old;
    top = newTop;
    bottom = lowest;
    return multiplications;
  }

  /** Σ mass(s) e^(−θ(down − s)) over s below down, from that of a lesser fall. */
  private double fallenTo(int down, int before, double below) {
    double sum = below * Math.exp(-tilt * ((double) down - before));
    for (int s = Math.max(before, bottom); s < down && s <= top; s++) {
      sum += mass[s] * (tilt == 0 ? 1 : Math.exp(-tilt * ((double) down - s)));
    }
    return sum;
  }

  private void shift(int down, double chance) {
    double[] from = mass;
    double[] to = next;
    for (int s = Math.max(bottom, down); s <= top; s++) {
      to[s - down] += chance * from[s];
    }
  }

  /** Whatever becomes of a mass, no more than all of it can count. */
  private void leaveOut() {
    double allowed = SHARE_LEFT_OUT * ruined;
    while (top >= bottom && dispensable(mass[top], allowed)) {
      leftOut += mass[top--];
    }
    while (bottom <= top && dispensable(mass[bottom], allowed)) {
      leftOut += mass[bottom++];
    }
  }

  private boolean dispensable(double part, double allowed) {
    return part <= nothing || leftOut + part <= allowed;
  }
}

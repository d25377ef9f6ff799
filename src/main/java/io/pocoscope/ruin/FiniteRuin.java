package io.pocoscope.ruin;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Ruin within a number of periods, by dynamic programming: the distribution of the stakes that are
 * not ruined, taken from each period to the next on the lattice. What is left out of it cannot
 * change the answer by more than 10⁻¹³ of itself: stakes so high that, by Lundberg's bound, their
 * ruin does not count.
 */
final class FiniteRuin {
  private static final double SHARE_LEFT_OUT = 1e-13;
  private static final double NOTHING = 1e-290;

  /** Who survives what is rarer does not count. */
  private static final double RARE = 1e-60;

  private final LossLaw losses;
  private final int premium;
  private final double exponent;
  private double[] mass;
  private double[] next;

  /** Stakes that are alive are 0 … top. */
  private int top;

  private double ruined;
  private double leftOut;

  private FiniteRuin(LossLaw losses, int premium, int capital) {
    this.losses = losses;
    this.premium = premium;
    OptionalDouble lundberg = Lundberg.exponent(losses, premium);
    this.exponent = lundberg.orElse(0);
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
   * @param effort most multiplications; beyond, the curve is not whole
   */
  static RuinCurve curve(LossLaw losses, int premium, int capital, int horizon, double effort) {
    return new FiniteRuin(losses, premium, capital).follow(horizon, effort);
  }

  private RuinCurve follow(int horizon, double effort) {
    double[] byPeriod = new double[Math.min(horizon, 1 << 16) + 1];
    double left = effort;
    int n = 0;
    while (n < horizon && top >= 0 && left > 0) {
      left -= pass();
      leaveOut();
      n++;
      if (n == byPeriod.length) {
        byPeriod = Arrays.copyOf(byPeriod, 2 * n);
      }
      byPeriod[n] = ruined;
    }
    return new RuinCurve(Arrays.copyOf(byPeriod, n + 1), n == horizon || top < 0);
  }

  /** One period: each stake gets the premium and loses the loss. Tells the multiplications. */
  private double pass() {
    int newTop = top + premium;
    if (newTop >= next.length) {
      mass = Arrays.copyOf(mass, 2 * newTop);
      next = new double[2 * newTop];
    }
    Arrays.fill(next, 0, newTop + 1, 0);
    double lost = 0;
    double multiplications = 0;
    double below = 0; // what stands so low that the loss at hand ruins it
    int counted = 0;
    for (int i = 0; i < losses.sizes().length; i++) {
      int down = losses.sizes()[i] - premium;
      double chance = losses.chances()[i];
      for (; counted < down && counted <= top; counted++) {
        below += mass[counted];
      }
      lost += chance * below;
      if (chance > RARE) {
        shift(down, chance);
        multiplications += Math.max(1, top + 1 - Math.max(0, down));
      }
    }
    ruined = Math.min(1, ruined + lost);
    double[] old = mass;
    mass = next;
    next = old;
    top = newTop;
    return multiplications;
  }

  private void shift(int down, double chance) {
    double[] from = mass;
    double[] to = next;
    for (int s = Math.max(0, down); s <= top; s++) {
      to[s - down] += chance * from[s];
    }
  }

  private void leaveOut() {
    double allowed = SHARE_LEFT_OUT * ruined;
    while (top >= 0) {
      double risk = mass[top] * Math.exp(-exponent * top);
      if (risk > NOTHING && leftOut + risk > allowed) {
        return;
      }
      leftOut += risk;
      top--;
    }
  }
}

package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * Where the stakes are that are not ruined, on the lattice, in a tilted law. What is left out
 * cannot change an answer by more than 10⁻¹³ of itself.
 */
final class TiltedMass {
  private static final double SHARE_LEFT_OUT = 1e-13;
  private static final double NOTHING = 1e-40;

  /** Who survives what is rarer does not count. */
  private static final double RARE = 1e-60;

  private final double tilt;
  private final double nothing;
  private double[] mass;
  private double[] next;

  /** Stakes that are alive are bottom … top. */
  private int bottom;

  private int top;
  private double leftOut;
  private double multiplications;

  /**
   * A mass.
   *
   * @param start of stakes 0, 1, …
   * @param tilt per step
   * @param step what a failure costs at least, in steps
   */
  TiltedMass(double[] start, double tilt, int step) {
    this.tilt = tilt;
    this.nothing = NOTHING * Math.exp(-Math.min(500, tilt * step));
    this.mass = Arrays.copyOf(start, start.length + 1024);
    this.next = new double[mass.length];
    this.top = start.length - 1;
    while (bottom < top && mass[bottom] == 0) {
      bottom++;
    }
  }

  boolean isGone() {
    return top < bottom;
  }

  /** How many there were so far. */
  double multiplications() {
    return multiplications;
  }

  /**
   * What a period would ruin, each times e^(−tilt · what is missing).
   *
   * @param losses tilted
   * @param premium comes in before a loss is compared
   */
  double lost(LossLaw losses, int premium) {
    double lost = 0;
    double below = 0;
    int fall = bottom;
    for (int i = 0; i < losses.sizes().length; i++) {
      int down = losses.sizes()[i] - premium;
      if (down > fall) {
        below = fallenTo(down, fall, below);
        fall = down;
      }
      lost += losses.chances()[i] * below;
    }
    return lost;
  }

  /** Σ mass(s) e^(−tilt · (down − s)) over s below down, from that of a lesser fall. */
  private double fallenTo(int down, int before, double below) {
    double sum = below * Math.exp(-tilt * ((double) down - before));
    for (int s = Math.max(before, bottom); s < down && s <= top; s++) {
      sum += mass[s] * (tilt == 0 ? 1 : Math.exp(-tilt * ((double) down - s)));
    }
    return sum;
  }

  /** A period: each stake gets the premium and loses the loss. Tells what is lost. */
  double pass(LossLaw losses, int premium) {
    double lost = lost(losses, premium);
    int newTop = top + premium;
    if (newTop >= next.length) {
      mass = Arrays.copyOf(mass, newTop + newTop / 2);
      next = new double[mass.length];
    }
    int lowest = Math.max(0, bottom - Math.max(0, losses.greatest() - premium));
    Arrays.fill(next, lowest, newTop + 1, 0);
    multiplications += top + 1.0 - bottom;
    for (int i = 0; i < losses.sizes().length; i++) {
      int down = losses.sizes()[i] - premium;
      if (losses.chances()[i] > RARE && down <= top) {
        shift(down, losses.chances()[i]);
        multiplications += top + 1 - Math.max(bottom, down);
      }
    }
    double[] old = mass;
    mass = next;
    next = old;
    top = newTop;
    bottom = lowest;
    return lost;
  }

  private void shift(int down, double chance) {
    double[] from = mass;
    double[] to = next;
    for (int s = Math.max(bottom, down); s <= top; s++) {
      to[s - down] += chance * from[s];
    }
  }

  /** Whatever becomes of a mass, no more than all of it can count beside what is ruined already. */
  void leaveOut(double ruined) {
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

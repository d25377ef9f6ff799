package io.pocoscope.ruin;

import java.util.Arrays;

/**
 * Where the stakes are that are not ruined, in a tilted law. A stake is told by what it has lost,
 * in units of which all losses are multiples, as what has come in is the same for all. What is left
 * out cannot change an answer by more than 10⁻¹³ of itself.
 */
final class TiltedMass {
  private static final double SHARE_LEFT_OUT = 1e-13;
  private static final double NOTHING = 1e-40;

  /** Who survives what is rarer does not count. */
  private static final double RARE = 1e-30;

  private final double tilt;
  private final int unit;
  private final double nothing;

  /** What there is to lose, in steps. */
  private long capital;

  private double[] mass;
  private double[] next;

  /** Units lost by the first of the mass. */
  private long base;

  private int size;
  private double leftOut;
  private double multiplications;

  /**
   * A mass.
   *
   * @param capital in steps; ruined is who has lost more
   * @param lost mass of those who have lost 0, 1, … units already, none more than the capital
   * @param unit of losses, in steps
   * @param tilt per step
   */
  TiltedMass(long capital, double[] lost, int unit, double tilt) {
    this.capital = capital;
    this.unit = unit;
    this.tilt = tilt;
    this.nothing = NOTHING * Math.exp(-Math.min(500, tilt * unit));
    this.mass = Arrays.copyOf(lost, lost.length + 64);
    this.next = new double[mass.length];
    this.size = lost.length;
  }

  /** All of it in one place. */
  static TiltedMass of(long capital, int unit, double tilt) {
    return new TiltedMass(capital, new double[] {1}, unit, tilt);
  }

  boolean isGone() {
    return size == 0;
  }

  /** How many there were so far. */
  double multiplications() {
    return multiplications;
  }

  /**
   * What a period would ruin, each times e^(−tilt · what is missing).
   *
   * @param losses tilted; the sizes in steps
   * @param premium comes in before a loss is compared, in steps
   */
  double lost(LossLaw losses, int premium) {
    long bearable = Math.floorDiv(capital + premium, unit); // units that can be lost in all
    double nearest = Math.exp(-tilt * ((bearable + 1.0) * unit - capital - premium));
    double perUnit = Math.exp(-tilt * unit);
    double lost = 0;
    double below = 0; // of who has lost more than is bearable with this loss
    long from = base + size; // first of those that are counted
    long before = 0;
    for (int i = 0; i < losses.sizes().length; i++) {
      long units = losses.sizes()[i] / unit;
      below *= Math.pow(perUnit, (double) (units - before));
      before = units;
      long least = Math.max(base, bearable - units + 1);
      double weight = nearest * Math.pow(perUnit, least + units - bearable - 1.0);
      for (long b = least; b < from; b++) {
        below += mass[(int) (b - base)] * weight;
        weight *= perUnit;
      }
      from = Math.min(from, least);
      lost += losses.chances()[i] * below;
    }
    return lost;
  }

  /** A period: each stake gets the premium and loses the loss. Tells what is lost. */
  double pass(LossLaw losses, int premium) {
    double lost = lost(losses, premium);
    capital += premium;
    long bearable = Math.floorDiv(capital, unit);
    int least = losses.sizes()[0] / unit;
    long end = Math.min(base + size + (long) losses.greatest() / unit, bearable + 1);
    long newBase = base + least;
    int newSize = (int) Math.max(0, end - newBase);
    if (newSize > next.length) {
      next = new double[newSize + newSize / 2];
    }
    Arrays.fill(next, 0, newSize, 0);
    multiplications += size;
    for (int i = 0; i < losses.sizes().length; i++) {
      int units = losses.sizes()[i] / unit - least;
      int alive = Math.min(size, newSize - units);
      if (losses.chances()[i] > RARE && alive > 0) {
        shift(units, alive, losses.chances()[i]);
        multiplications += alive;
      }
    }
    double[] old = mass;
    mass = next;
    next = old;
    base = newBase;
    size = newSize;
    return lost;
  }

  private void shift(int by, int alive, double chance) {
    double[] from = mass;
    double[] to = next;
    for (int b = 0; b < alive; b++) {
      to[b + by] += chance * from[b];
    }
  }

  /** Whatever becomes of a mass, no more than all of it can count beside what is ruined already. */
  void leaveOut(double ruined) {
    double allowed = SHARE_LEFT_OUT * ruined;
    while (size > 0 && dispensable(mass[size - 1], allowed)) {
      leftOut += mass[--size];
    }
    int first = 0;
    while (first < size && dispensable(mass[first], allowed)) {
      leftOut += mass[first++];
    }
    if (first > 0) {
      System.arraycopy(mass, first, mass, 0, size - first);
      base += first;
      size -= first;
    }
  }

  private boolean dispensable(double part, double allowed) {
    return part <= nothing || leftOut + part <= allowed;
  }
}

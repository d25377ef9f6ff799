package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;

/**
 * Ruin within a time where claims are whole numbers of units and time is continuous: a first tick
 * that ends when the stake would be a whole number of units, whole ones, and a last one that the
 * time cuts short. In the tilted law, as {@link FiniteRuin}.
 */
final class RuinWithinTicks implements RuinWithin {
  private static final double MOST = 2e10;

  /** Gauss's points and weights between 0 and 1, for what is smooth within a tick. */
  private static final double[] POINTS = {
    .046910077030668, .230765344947158, .5, .769234655052842, .953089922969332
  };

  private static final double[] WEIGHTS = {
    .118463442528095, .239314335249683, .284444444444444, .239314335249683, .118463442528095
  };

  private final DiscreteInTime model;
  private final int whole;
  private final double first;

  RuinWithinTicks(DiscreteInTime model, double units) {
    if (units > Integer.MAX_VALUE / 4.0) {
      throw new BadRuinInput("a stake of %.0f units of claims is too many to be exact", units);
    }
    this.model = model;
    this.whole = (int) Math.floor(units);
    this.first = 1 - (units - whole);
  }

  @Override
  public Chance ruin(double time) {
    double ticks = ticks(time);
    if (!(ticks > 0)) {
      return Chance.NONE;
    }
    Followed followed = new Followed(ticks, false);
    return Chance.scaled(followed.ruined, followed.scale);
  }

  /** The time less ∫ ψ(s) ÷ ψ(time) ds up to it. */
  @Override
  public double meanTime(double time) {
    double ticks = ticks(time);
    Followed followed = new Followed(ticks, true);
    return (ticks - followed.area / followed.ruined) * time / ticks;
  }

  /** The integral of what is smooth over a unit. */
  static double gauss(DoubleUnaryOperator function, double from, double to) {
    double sum = 0;
    for (int i = 0; i < POINTS.length; i++) {
      sum += WEIGHTS[i] * function.applyAsDouble(from + POINTS[i] * (to - from));
    }
    return sum * (to - from);
  }

  private double ticks(double time) {
    return time * model.premium() / model.unit();
  }

  /** Tick by tick; all that is added up is to be multiplied by e^scale. */
  private final class Followed {
    final double scale;
    double ruined;

    /** ∫ of what is ruined, over time. */
    double area;

    private final double tilt;
    private final double perTick;
    private final int full;

    /** The tick whose ruins count most: the last one, or the first. */
    private final int most;

    private final boolean withArea;

    Followed(double ticks, boolean withArea) {
      this.withArea = withArea;
      Walk walk = model.walk();
      tilt = Lundberg.tilt(walk, whole, (int) Math.min(1e9, Math.ceil(ticks)));
      perTick = tilt == walk.exponent().orElse(0) ? 0 : walk.cumulant(tilt);
      double begin = Math.min(first, ticks);
      full = (int) Math.floor(ticks - begin);
      most = perTick > 0 ? full : 0;
      scale = -tilt * whole + most * perTick + growth(begin);
      TiltedMass mass = new TiltedMass(whole, begin(begin), 1, tilt);
      LossLaw losses = walk.losses(tilt);
      Part[] parts = parts(1);
      for (int n = 1; n <= full; n++) {
        within(mass, parts, 1, n - 1);
        ruined += before(n) * mass.pass(losses, 1);
        mass.leaveOut(ruined);
        if (mass.multiplications() > MOST) {
          throw new BadRuinInput(
              "so long a time is too many units of the premium: ask for a shorter --horizon, or"
                  + " round the amounts");
        }
      }
      double last = ticks - begin - full;
      if (last > 0) {
        within(mass, parts(last), last, full);
        ruined += before(full) * new Part(last).lost(mass);
      }
    }

    /** e^κ(n − most): what is ruined by then counts less. */
    private double before(int n) {
      return Math.exp(((double) n - most) * perTick);
    }

    private double growth(double part) {
      return model.ticks(part).cumulant(0, 1, tilt);
    }

    /** The first tick: what it ruins, and where it leaves the others. */
    private double[] begin(double begin) {
      if (withArea) {
        for (int i = 0; i < POINTS.length; i++) {
          double part = begin * POINTS[i];
          double change = Math.exp(growth(part) - growth(begin));
          area += begin * WEIGHTS[i] * change * before(0) * beyondWhole(part);
        }
      }
      ruined = before(0) * beyondWhole(begin);
      LossLaw losses = model.ticks(begin).losses(0, 1, tilt);
      double[] start = new double[Math.min(whole, losses.greatest()) + 1];
      for (int i = 0; i < losses.sizes().length && losses.sizes()[i] < start.length; i++) {
        start[losses.sizes()[i]] += losses.chances()[i];
      }
      return start;
    }

    private double beyondWhole(double part) {
      LossLaw losses = model.ticks(part).losses(0, 1, tilt);
      double sum = 0;
      for (int i = 0; i < losses.sizes().length; i++) {
        int missing = losses.sizes()[i] - whole;
        sum += missing > 0 ? losses.chances()[i] * Math.exp(-tilt * missing) : 0;
      }
      return sum;
    }

    private void within(TiltedMass mass, Part[] parts, double length, int n) {
      area += withArea ? length * ruined : 0;
      for (int i = 0; i < parts.length && !mass.isGone(); i++) {
        area += length * WEIGHTS[i] * before(n) * parts[i].lost(mass);
      }
    }

    private Part[] parts(double length) {
      Part[] parts = new Part[withArea ? POINTS.length : 0];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = new Part(length * POINTS[i]);
      }
      return parts;
    }

    /** A part of a tick. */
    private final class Part {
      private final LossLaw losses;
      private final double change;

      Part(double length) {
        PoissonPeriods part = model.ticks(length);
        this.losses = part.losses(1, 1, tilt);
        this.change = Math.exp(part.cumulant(1, 1, tilt));
      }

      double lost(TiltedMass mass) {
        return mass.isGone() ? 0 : change * mass.lost(losses, 1);
      }
    }
  }
}

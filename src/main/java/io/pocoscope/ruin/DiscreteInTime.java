package io.pocoscope.ruin;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Continuous time with claims of whole numbers of a unit. In the time in which the premium brings
 * one unit, a tick, a stake of m + ε units is ruined as soon as m + 1 units are claimed: whether
 * they are is all that counts, and not when. So it is a process by periods, of ticks that begin
 * when the stake would be a whole number of units, with a shorter tick before and after them.
 *
 * @param lambda λ, claims per unit of time, greater than 0
 * @param premium c, greater than 0, in the unit of the stake per unit of time
 * @param claims in units
 * @param unit in the unit of the stake
 */
record DiscreteInTime(double lambda, double premium, DiscreteClaims claims, double unit)
    implements ModelInTime {
  private static final double NEAR = 1e-9;
  private static final int HALVINGS = 200;
  private static final int FAR = 200;
  private static final int MOST_UNITS = 10_000;

  @Override
  public double lossPerTime() {
    return lambda * claims.meanUnits() * unit - premium;
  }

  /** Of the premium's time for one unit, and claims per tick. */
  Walk walk() {
    return new Walk(ticks(1), 1, 1);
  }

  /** Claims in a part of a tick. */
  PoissonPeriods ticks(double part) {
    return new PoissonPeriods(part * lambda * unit / premium, claims.inUnits());
  }

  @Override
  public OptionalDouble exponent() {
    OptionalDouble perUnit = walk().exponent();
    return perUnit.isPresent() ? OptionalDouble.of(perUnit.getAsDouble() / unit) : perUnit;
  }

  @Override
  public Chance ruin(double stake) {
    return walk().drift() == Drift.GAIN ? new TickRuin(this).ruin(stake / unit) : Chance.CERTAIN;
  }

  @Override
  public RuinWithin within(double stake, double late) {
    return new RuinWithinTicks(this, stake / unit);
  }

  /** Where stakes are great, it grows evenly with them. */
  @Override
  public OptionalDouble meanTime(double stake) {
    double units = stake / unit;
    if (walk().drift() == Drift.NONE) {
      return OptionalDouble.empty();
    }
    double tick = unit / premium;
    double far = Math.max(FAR, 12.0 * claims.greatest());
    if (units <= far) {
      return OptionalDouble.of(tick * meanTicks(units));
    }
    double atFar = meanTicks(far);
    double slope = (atFar - meanTicks(far / 2)) / (far / 2);
    return OptionalDouble.of(tick * (atFar + slope * (units - far)));
  }

  private double meanTicks(double units) {
    return walk().drift() == Drift.GAIN ? meanOfTheRuined(units) : meanOfAll(units);
  }

  /**
   * Source: Lin and Willmot, "The moments of the time of ruin, the surplus before ruin, and the
   * deficit at ruin", Insurance: Mathematics and Economics 27 (2000), the first moment; each ψ
   * times e^(ru).
   */
  private double meanOfTheRuined(double units) {
    TickRuin ruins = new TickRuin(this);
    double exponent = walk().exponent().orElseThrow();
    double ever = ruins.tilted(units);
    double gain = -walk().loss(0);
    double square =
        claims.sizes().entrySet().stream()
            .mapToDouble(each -> (double) each.getKey() * each.getKey() * each.getValue())
            .sum();
    double all = ticks(1).lambda() * square / (2 * gain);
    double rest = units - Math.floor(units);
    double both = overUnits(units, rest, x -> ruins.tilted(units - x) * ruins.tilted(x));
    double beyond = // ∫ ψ from u on, times e^(ru)
        40 / exponent < MOST_UNITS
            ? overUnits(
                40 / exponent, 1 - rest, x -> ruins.tilted(units + x) * Math.exp(-exponent * x))
            : Math.exp(exponent * units)
                * (all - overUnits(units, 0, x -> ruins.tilted(x) * Math.exp(-exponent * x)));
    return (both + beyond - ever * all) / (gain * ever);
  }

  /**
   * Where the drift is a loss: with ρ for the root of {@code c·ρ = λ (1 − E e^(−ρX))} and φ for
   * {@code e^(ρu) ψ(u)} in the law tilted by −ρ, whose drift is a gain, it is {@code (1 − φ(u) + ρ
   * ∫₀ᵘ φ) ÷ (ρ · gain)}: the time spent at each stake before ruin, added up. Source: Kyprianou,
   * <i>Fluctuations of Lévy Processes with Applications</i> (2014), chapter 8, on that time.
   */
  private double meanOfAll(double units) {
    DiscreteInTime turned = turned();
    TickRuin ruins = new TickRuin(turned);
    double root = turned.walk().exponent().orElseThrow();
    double gain = -turned.walk().loss(0);
    double sum = overUnits(units, 0, ruins::tilted);
    return (1 - ruins.tilted(units) + root * sum) / (root * gain);
  }

  /** The law tilted by −ρ. */
  private DiscreteInTime turned() {
    Walk walk = walk();
    double low = -1;
    while (walk.cumulant(low) < 0) {
      low *= 2;
    }
    double high = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (walk.cumulant(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double tilt = high;
    Map<Integer, Double> sizes = new HashMap<>();
    claims.sizes().forEach((size, chance) -> sizes.put(size, chance * Math.exp(tilt * size)));
    double all = sizes.values().stream().mapToDouble(Double::doubleValue).sum();
    sizes.replaceAll((size, chance) -> chance / all);
    return new DiscreteInTime(lambda * all, premium, new DiscreteClaims(sizes), unit);
  }

  /** The integral of what bends at whole numbers, and so far beyond each. */
  private static double overUnits(double to, double beyond, DoubleUnaryOperator function) {
    double sum = 0;
    double from = 0;
    while (from < to) {
      double whole = Math.floor(from + NEAR) + 1;
      double other = Math.floor(from - beyond + NEAR) + 1 + beyond;
      double end = Math.min(to, Math.min(whole, other));
      sum += RuinWithinTicks.gauss(function, from, end);
      from = end;
    }
    return sum;
  }
}

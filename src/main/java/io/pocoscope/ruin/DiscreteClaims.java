package io.pocoscope.ruin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a failure costs, as it was observed: whole numbers of a unit.
 *
 * @param sizes probability of each size, 1 … 1 000 000; they add up to 1
 * @param unit in penalties, greater than 0; no claim is of more than 1 000 000 penalties
 */
public record DiscreteClaims(Map<Integer, Double> sizes, Rational unit) implements ClaimSizes {
  /** Every failure costs one penalty. */
  public static final DiscreteClaims ONE_PENALTY = new DiscreteClaims(Map.of(1, 1.0));

  private static final int GREATEST = 1_000_000;
  private static final double ROUNDING = 1e-9;

  public DiscreteClaims {
    sizes = Map.copyOf(sizes);
    double sum = sizes.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean fine = sizes.values().stream().allMatch(chance -> chance > 0);
    if (!fine || !(Math.abs(sum - 1) <= ROUNDING)) {
      throw new BadRuinInput(
          "the probabilities of claims are greater than 0 and add up to 1, not to %s", sum);
    }
    if (sizes.keySet().stream().anyMatch(size -> size < 1 || size > GREATEST)
        || unit.signum() <= 0
        || unit.compareTo(Rational.of(GREATEST, 1)) > 0) {
      throw new BadRuinInput(
          "a claim costs more than nothing, and up to %d penalties, in steps that are no finer than"
              + " a millionth of it",
          GREATEST);
    }
  }

  /** Whole numbers of penalties. */
  public DiscreteClaims(Map<Integer, Double> sizes) {
    this(sizes, Rational.of(1, 1));
  }

  /**
   * Claims of any size.
   *
   * @param chances probability of each size, in penalties
   */
  public static DiscreteClaims of(Map<Rational, Double> chances) {
    Rational unit =
        chances.keySet().stream()
            .filter(size -> size.signum() > 0)
            .reduce(Rational::commonStep)
            .orElse(Rational.of(1, 1));
    Map<Integer, Double> sizes = new TreeMap<>();
    chances.forEach((size, chance) -> sizes.merge(units(size, unit), chance, Double::sum));
    return new DiscreteClaims(sizes, unit);
  }

  private static int units(Rational size, Rational unit) {
    Rational units = size.dividedBy(unit);
    boolean small = size.signum() > 0 && units.numerator().bitLength() < Integer.SIZE;
    return small ? units.numerator().intValueExact() : GREATEST + 1;
  }

  /** The sizes in ascending order. */
  List<Map.Entry<Integer, Double>> ascending() {
    return List.copyOf(new TreeMap<>(sizes).entrySet());
  }

  @Override
  public double mean() {
    return unit.toDouble() * meanUnits();
  }

  /** The same, a unit being a penalty. */
  DiscreteClaims inUnits() {
    return new DiscreteClaims(sizes);
  }

  double meanUnits() {
    return sizes.entrySet().stream().mapToDouble(each -> each.getKey() * each.getValue()).sum();
  }

  int greatest() {
    return sizes.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** Probabilities of 0, 1, … units; none has 0. */
  double[] chances() {
    double[] chances = new double[greatest() + 1];
    sizes.forEach((size, chance) -> chances[size] = chance);
    return chances;
  }
}

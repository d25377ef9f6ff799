package io.pocoscope.ruin;

/**
 * A probability that may be smaller than any double: its logarithm is kept beside it.
 *
 * @param value in [0, 1]; 0 where it is less than about 10⁻³²³ too, and of few digits below 10⁻³⁰⁸
 * @param log its natural logarithm, at most 0; −∞ only where it is nothing at all
 */
public record Chance(double value, double log) implements Comparable<Chance> {
  public static final Chance NONE = new Chance(0, Double.NEGATIVE_INFINITY);
  public static final Chance CERTAIN = new Chance(1, 0);

  private static final double LN_10 = Math.log(10);

  /** A probability that a double can hold; what rounding made of it above 1 is 1. */
  public static Chance of(double value) {
    double within = Math.min(1, value);
    return new Chance(within, Math.log(within));
  }

  /** A probability by its natural logarithm. */
  public static Chance ofLog(double log) {
    double within = Math.min(0, log);
    return new Chance(Math.exp(within), within);
  }

  /** A value times e^scale. */
  static Chance scaled(double value, double scale) {
    return scale == 0 ? of(value) : ofLog(Math.log(value) + scale);
  }

  /** The logarithm with base 10; −∞ only where it is nothing at all. */
  public double log10() {
    return log / LN_10;
  }

  /** Whether it is nothing at all, and not only too small for a double. */
  public boolean isNone() {
    return log == Double.NEGATIVE_INFINITY;
  }

  /** That one of two happens which exclude each other. */
  Chance or(Chance other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    double sum = value + other.value;
    return sum > 1e-300 ? of(sum) : ofLog(LogSum.of(log, other.log));
  }

  @Override
  public int compareTo(Chance other) {
    return Double.compare(log, other.log);
  }
}

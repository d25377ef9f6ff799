package io.pocoscope.result.column;

import java.util.Locale;

/**
 * Between which numbers the values of a column lie, both included; values that are no numbers lie
 * in any.
 */
public record Range(double least, double greatest) {
  public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
  public static final Range SHARE = new Range(0, 1);
  public static final Range NOT_POSITIVE = new Range(Double.NEGATIVE_INFINITY, 0);

  public boolean holds(Object value) {
    return !(value instanceof Number number)
        || (least <= number.doubleValue() && number.doubleValue() <= greatest);
  }

  /** As a person reads it; nothing where there is no bound. */
  public String label() {
    if (least == Double.NEGATIVE_INFINITY && greatest == Double.POSITIVE_INFINITY) {
      return "";
    }
    if (greatest == Double.POSITIVE_INFINITY) {
      return number(least) + " or more";
    }
    return least == Double.NEGATIVE_INFINITY
        ? number(greatest) + " or less"
        : number(least) + " to " + number(greatest);
  }

  private static String number(double bound) {
    return bound == Math.rint(bound)
        ? String.format(Locale.ROOT, "%.0f", bound)
        : String.valueOf(bound);
  }
}

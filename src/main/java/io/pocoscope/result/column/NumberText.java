package io.pocoscope.result.column;

import java.util.Locale;

/** Numbers as people like to read them. */
public final class NumberText {
  private NumberText() {}

  /** A probability: three digits, small ones as powers of ten. */
  public static String probability(double p) {
    return p >= 1e-4 || p == 0
        ? String.format(Locale.ROOT, "%.4f", p)
        : String.format(Locale.ROOT, "%.1e", p);
  }

  /** A probability in five places at the most: 0.159, or 8e-12. */
  public static String narrow(double p) {
    if (p == 0 || p == 1) {
      return String.format(Locale.ROOT, "%.0f", p);
    }
    return p >= .0005
        ? String.format(Locale.ROOT, "%.3f", p)
        : String.format(Locale.ROOT, "%.0e", p);
  }

  /** Two proportions as an interval in per cent. */
  public static String percents(double low, double high) {
    return String.format(Locale.ROOT, "%.1f–%.1f", 100 * low, 100 * high);
  }

  /** Six digits, as a power of ten where it is very small or great. */
  public static String shortened(double value) {
    double size = Math.abs(value);
    String pattern = size == 0 || size == 1 ? "%.0f" : size < 1e-4 || size >= 1e7 ? "%.3e" : "%.6g";
    return String.format(Locale.ROOT, pattern, value);
  }
}

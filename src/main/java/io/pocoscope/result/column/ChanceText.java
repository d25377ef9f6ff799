package io.pocoscope.result.column;

import io.pocoscope.ruin.Chance;
import java.util.Locale;

/** Probabilities as text: six digits, and never a 0 for what is only too small for a double. */
public final class ChanceText {
  /** Below it a double has fewer digits than are shown. */
  private static final double SMALLEST = 1e-300;

  private ChanceText() {}

  /** For people. */
  public static String shown(Chance chance) {
    return fits(chance) ? NumberText.shortened(chance.value()) : power(chance, 3);
  }

  /** In five places at the most, or a few more where it is very small: 0.159, or 8e-12. */
  public static String narrow(Chance chance) {
    return fits(chance) ? NumberText.narrow(chance.value()) : power(chance, 0);
  }

  /** The logarithm with base 10 for machines; nothing for what is impossible. */
  public static Double log10(Chance chance) {
    return chance.isNone() ? null : (Double) chance.log10();
  }

  private static boolean fits(Chance chance) {
    return chance.isNone() || chance.value() >= SMALLEST;
  }

  private static String power(Chance chance, int decimals) {
    long exponent = (long) Math.floor(chance.log10());
    double digits = Math.pow(10, chance.log10() - exponent);
    String shown = String.format(Locale.ROOT, "%." + decimals + "f", digits);
    boolean carried = shown.startsWith("10");
    return (carried ? String.format(Locale.ROOT, "%." + decimals + "f", 1.0) : shown)
        + "e"
        + (carried ? exponent + 1 : exponent);
  }
}

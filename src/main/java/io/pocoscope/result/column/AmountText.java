package io.pocoscope.result.column;

import io.pocoscope.ruin.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for a table: six digits, or four where room is scarce, and no zeros that say nothing. */
public final class AmountText {
  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final int LONGEST = 12;

  private AmountText() {}

  public static String shown(Rational value) {
    return shown(value.toDouble());
  }

  public static String shown(double value) {
    return rounded(value, SIX);
  }

  public static String brief(Rational value) {
    return rounded(value.toDouble(), FOUR);
  }

  /** What is beyond a double is shown as that: a JSON reader finds its own word for it. */
  private static String rounded(double value, MathContext digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
    }
    BigDecimal rounded = new BigDecimal(value, digits).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= LONGEST ? plain : rounded.toString();
  }
}

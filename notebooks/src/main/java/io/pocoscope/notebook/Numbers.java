package io.pocoscope.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: four digits, whatever the locale. */
final class Numbers {
  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final int MOST_ZEROS = 4;
  private static final int MOST_DIGITS = 9;

  private Numbers() {}

  /** Four digits; no zeros at the end, and a power of ten where zeros would hide the size. */
  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    int firstDigit = rounded.precision() - rounded.scale() - 1;
    boolean plain =
        rounded.signum() == 0 || (firstDigit >= -MOST_ZEROS && firstDigit < MOST_DIGITS);
    return plain ? rounded.toPlainString() : power(rounded, firstDigit);
  }

  private static String power(BigDecimal rounded, int firstDigit) {
    return rounded.scaleByPowerOfTen(-firstDigit).toPlainString() + "e" + firstDigit;
  }
}

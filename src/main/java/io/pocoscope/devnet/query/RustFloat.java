package io.pocoscope.devnet.query;

import java.math.BigDecimal;
import java.math.MathContext;

/** How Rust writes a 64-bit float: the fewest digits that read back as the same number. */
final class RustFloat {
  /** As many digits as a double ever needs. */
  private static final int MOST_DIGITS = 17;

  private static final double TINY = 1e-4;
  private static final double HUGE = 1e16;

  private RustFloat() {}

  /** As text: never with an exponent. */
  static String display(double number) {
    if (!Double.isFinite(number)) {
      return nonFinite(number);
    }
    return sign(number) + (number == 0 ? "0" : shortest(number).toPlainString());
  }

  /** As in an error: with an exponent where it is very small or large. */
  static String debug(double number) {
    double size = Math.abs(number);
    if (!Double.isFinite(number) || (number != 0 && (size < TINY || size >= HUGE))) {
      return Double.isFinite(number) ? sign(number) + scientific(number, "") : nonFinite(number);
    }
    return withPoint(display(number));
  }

  /** As its JSON library writes it. */
  static String json(double number) {
    BigDecimal digits = number == 0 ? BigDecimal.ZERO : shortest(number);
    int point = digits.precision() - digits.scale();
    boolean plain = number == 0 || (point > -5 && point <= 16);
    return plain ? withPoint(display(number)) : sign(number) + scientific(number, "+");
  }

  private static String withPoint(String plain) {
    return plain.contains(".") ? plain : plain + ".0";
  }

  private static String scientific(double number, String plus) {
    BigDecimal digits = shortest(number);
    String all = digits.unscaledValue().toString();
    int exponent = all.length() - 1 - digits.scale();
    String rest = all.length() == 1 ? "" : "." + all.substring(1);
    return all.charAt(0) + rest + "e" + (exponent < 0 ? "" : plus) + exponent;
  }

  /** Without its sign. */
  private static BigDecimal shortest(double number) {
    double size = Math.abs(number);
    BigDecimal exact = new BigDecimal(size);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == size) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
  }

  private static String sign(double number) {
    return Math.copySign(1, number) < 0 ? "-" : "";
  }

  private static String nonFinite(double number) {
    return Double.isNaN(number) ? "NaN" : number > 0 ? "inf" : "-inf";
  }
}

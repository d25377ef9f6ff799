package io.pocoscope.devnet.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of filters, as the values that entities hold; and how two such values compare. */
final class Scalars {
  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);
  private static final Pattern DIGITS = Pattern.compile("[0-9][0-9_]*");

  /** As many digits before the point as PostgreSQL's numbers have. */
  private static final long MOST_EXPONENT = 131_072;

  private Scalars() {}

  /**
   * A text in the type of the field that it is compared with.
   *
   * @throws QueryError if it is none of that type
   */
  static Object parsed(String type, String text) {
    try {
      return switch (type) {
        case "BigInt" -> integer(text);
        case "BigDecimal" -> decimal(text);
        case "Bytes" -> HexText.of(text);
        default -> text;
      };
    } catch (NumberFormatException | HexText.NoHex wrong) {
      throw new QueryError(
          String.format(
              Locale.ROOT, "Failed to decode `%s` value: `%s`", type, wrong.getMessage()));
    }
  }

  private static BigInteger integer(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative && !text.startsWith("-+") ? text.substring(1) : text;
    String digits = rest.startsWith("+") && !rest.startsWith("++") ? rest.substring(1) : rest;
    if (digits.isEmpty()) {
      throw new NumberFormatException("cannot parse integer from empty string");
    }
    if (!DIGITS.matcher(digits).matches()) {
      throw new NumberFormatException("invalid digit found in string");
    }
    BigInteger number = new BigInteger(digits.replace("_", ""));
    return negative ? number.negate() : number;
  }

  private static BigDecimal decimal(String text) {
    int e = text.toLowerCase(Locale.ROOT).indexOf('e');
    long exponent = e < 0 ? 0 : exponent(text.substring(e + 1));
    String base = e < 0 ? text : text.substring(0, e);
    if (base.isEmpty()) {
      throw new NumberFormatException("Failed to parse empty string");
    }
    int point = base.indexOf('.');
    String trail = point < 0 ? "" : base.substring(point + 1);
    BigInteger digits = integer(point < 0 ? base : base.substring(0, point) + trail);
    long scale = trail.length() - exponent;
    if (Math.abs(scale) > MOST_EXPONENT && digits.signum() != 0) {
      throw new QueryError("Failed to get entities from store: value overflows numeric format");
    }
    return digits.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(digits, (int) scale).round(PRECISION);
  }

  private static long exponent(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    String unsigned =
        digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
    if (digits.isEmpty()) {
      throw new NumberFormatException("cannot parse integer from empty string");
    }
    if (!unsigned.chars().allMatch(one -> one >= '0' && one <= '9') || unsigned.isEmpty()) {
      throw new NumberFormatException("invalid digit found in string");
    }
    BigInteger exponent = new BigInteger(digits);
    if (exponent.bitLength() >= Long.SIZE) {
      String how = exponent.signum() > 0 ? "large" : "small";
      throw new NumberFormatException(
          String.format(Locale.ROOT, "number too %s to fit in target type", how));
    }
    return exponent.longValueExact();
  }

  /** Whether bytes contain other bytes; both in hex, where half a byte is no match. */
  static boolean bytesContain(String held, String asked) {
    String part = asked.substring(2);
    int at = held.indexOf(part, 2);
    while (at >= 0 && at % 2 == 1) {
      at = held.indexOf(part, at + 1);
    }
    return at >= 0;
  }

  /** The order of two values of one field; texts by their characters' numbers. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int compare(Object one, Object other) {
    if (one instanceof String text) {
      return compare(text, (String) other);
    }
    return ((Comparable) one).compareTo(other);
  }

  private static int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int differs = 0;
    while (differs < shorter && one.charAt(differs) == other.charAt(differs)) {
      differs++;
    }
    if (differs == shorter) {
      return one.length() - other.length();
    }
    char first = one.charAt(differs);
    char second = other.charAt(differs);
    // A half of a pair stands for a character beyond all that need one half only.
    boolean firstBeyond = Character.isSurrogate(first);
    return firstBeyond == Character.isSurrogate(second)
        ? Character.compare(first, second)
        : firstBeyond ? 1 : -1;
  }
}

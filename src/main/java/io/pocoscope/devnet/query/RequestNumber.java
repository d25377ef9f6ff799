package io.pocoscope.devnet.query;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number of a request.
 *
 * @param text as it is written there
 */
record RequestNumber(String text) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

  /** The key under which graph-node's JSON reader hands on a number that it does not look into. */
  private static final String UNREAD = "$serde_json::private::Number";

  /**
   * What the number becomes as a variable: whole in 32 bits, else a float; and an object if its
   * text is not the one that graph-node would write for it, such as {@code 1.50} or {@code 1e5}.
   *
   * @throws RequestBody.Unusable if 64 bits do not hold a whole number
   */
  Object value() {
    if (WHOLE.matcher(text).matches()) {
      return whole(new BigInteger(text));
    }
    double number = Double.parseDouble(text);
    String known = withSignedExponent();
    boolean same =
        Double.isFinite(number)
            && (RustFloat.json(number).equals(known) || RustFloat.display(number).equals(known));
    return same ? (Object) number : Map.of(UNREAD, known);
  }

  private static Object whole(BigInteger number) {
    boolean fits =
        number.signum() >= 0 ? number.bitLength() <= Long.SIZE : number.bitLength() < Long.SIZE;
    if (!fits) {
      throw new RequestBody.Unusable(
          String.format(
              Locale.ROOT,
              "invalid type: integer `%s` as %s, expected any value",
              number,
              number.signum() > 0 ? "u128" : "i128"));
    }
    return number.bitLength() < Integer.SIZE
        ? (Object) number.longValueExact()
        : (Object) number.doubleValue();
  }

  private String withSignedExponent() {
    String lower = text.toLowerCase(Locale.ROOT);
    int e = lower.indexOf('e');
    boolean signed = e < 0 || "+-".indexOf(lower.charAt(e + 1)) >= 0;
    return signed ? lower : lower.substring(0, e + 1) + "+" + lower.substring(e + 1);
  }
}

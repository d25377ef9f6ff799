package io.pocoscope.devnet.market.writing;

import java.math.BigInteger;

/** What a market hands over as the value of a field, as those know it who read entities. */
public final class Values {
  private Values() {}

  /** The same values; amounts as decimals, and whole numbers of any size as big ones. */
  public static Object[] exact(Object... values) {
    Object[] exact = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      exact[i] = exact(values[i]);
    }
    return exact;
  }

  private static Object exact(Object value) {
    if (value instanceof Long number) {
      return BigInteger.valueOf(number);
    }
    return value instanceof Rlc amount ? amount.decimal() : value;
  }
}

package io.pocoscope.market;

import com.google.errorprone.annotations.FormatMethod;

/** A market that cannot be played as it was described; the message says which value, and why. */
public final class BadMarketInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  @FormatMethod
  public BadMarketInput(String why, Object... values) {
    super(why.formatted(values));
  }

  @FormatMethod
  static void unless(boolean fine, String why, Object... values) {
    if (!fine) {
      throw new BadMarketInput(why, values);
    }
  }
}

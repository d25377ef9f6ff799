package io.pocoscope.market;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** A market that cannot be played as it was described; the message says which value, and why. */
public final class BadMarketInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  @FormatMethod
  public BadMarketInput(String why, Object... values) {
    super(String.format(Locale.ROOT, why, values));
  }

  @FormatMethod
  static void unless(boolean fine, String why, Object... values) {
    if (!fine) {
      throw new BadMarketInput(why, values);
    }
  }
}

package io.pocoscope.slashing;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** A game that cannot be as it was put; the message says what to put otherwise. */
public final class BadGame extends RuntimeException {
  private static final long serialVersionUID = 1;

  @FormatMethod
  public BadGame(String why, Object... values) {
    super(String.format(Locale.ROOT, why, values));
  }
}

package io.pocoscope.slashing;

import com.google.errorprone.annotations.FormatMethod;

/** A game that cannot be as it was put; the message says what to put otherwise. */
public final class BadGame extends RuntimeException {
  private static final long serialVersionUID = 1;

  @FormatMethod
  public BadGame(String why, Object... values) {
    super(why.formatted(values));
  }
}

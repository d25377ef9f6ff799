package io.pocoscope.ruin;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** A question that has no answer as it was put; the message says what to put otherwise. */
public final class BadRuinInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  @FormatMethod
  public BadRuinInput(String why, Object... values) {
    super(String.format(Locale.ROOT, why, values));
  }
}

package io.pocoscope.calibration.form;

import java.util.Locale;

/** Text as a literal of R and of Python, in ASCII, so that no locale reads it otherwise. */
final class SourceText {
  private static final int REPLACEMENT = 0xFFFD;

  private SourceText() {}

  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints().forEach(each -> append(literal, each));
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, int character) {
    if (character == '"' || character == '\\') {
      literal.append('\\').append((char) character);
    } else if (character >= ' ' && character < 0x7F) {
      literal.append((char) character);
    } else if (character > 0xFFFF) {
      literal.append(String.format(Locale.ROOT, "\\U%08x", character));
    } else {
      // R has no text with a NUL, and half a pair of surrogates is no character.
      boolean none =
          character == 0
              || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
      literal.append(String.format(Locale.ROOT, "\\u%04x", none ? REPLACEMENT : character));
    }
  }
}

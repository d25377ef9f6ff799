package io.pocoscope.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/**
 * Something that is said beside a result, on standard error.
 *
 * @param kind what it is to the reader
 * @param text one line
 */
record Remark(Kind kind, String text) {
  /** What a remark is to the reader. */
  enum Kind {
    /** Helps to read the figures; {@code --quiet} hides it. */
    NOTE,
    /** The figures are of less, or of something else, than they seem to be; never hidden. */
    CAVEAT
  }

  /** What helps to read the figures. */
  @FormatMethod
  static Remark note(String text, Object... values) {
    return new Remark(Kind.NOTE, String.format(Locale.ROOT, text, values));
  }

  /** What the figures lack: rows that are left out or cut, a history that is a part of it. */
  @FormatMethod
  static Remark caveat(String text, Object... values) {
    return new Remark(Kind.CAVEAT, String.format(Locale.ROOT, text, values));
  }
}

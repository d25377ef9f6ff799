package io.pocoscope.result.column;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that is said beside a result: on standard error, and for machines where they ask for it
 * ({@code --notes}, {@code --save}).
 *
 * @param name what it is about, snake case, such as {@code trend}
 * @param kind what it is to the reader
 * @param text one line
 * @param figures the numbers in it, not rounded, by their names
 */
public record Remark(String name, Kind kind, String text, Map<String, Number> figures) {
  /** What a remark is to the reader. */
  public enum Kind {
    /** Helps to read the figures; {@code --quiet} hides it. */
    NOTE,
    /** The figures are of less, or of something else, than they seem to be; never hidden. */
    CAVEAT
  }

  public Remark {
    figures = new LinkedHashMap<>(figures); // in the order in which they were named
  }

  /**
   * What helps to read the figures.
   *
   * @param name what it is about, snake case
   */
  @FormatMethod
  public static Remark note(String name, @FormatString String text, Object... values) {
    return new Remark(name, Kind.NOTE, String.format(Locale.ROOT, text, values), Map.of());
  }

  /**
   * What the figures lack: rows that are left out or cut, a history that is a part of it.
   *
   * @param name what it is about, snake case
   */
  @FormatMethod
  public static Remark caveat(String name, @FormatString String text, Object... values) {
    return new Remark(name, Kind.CAVEAT, String.format(Locale.ROOT, text, values), Map.of());
  }

  /** The same with one more number that it holds. */
  public Remark with(String figure, Number value) {
    Remark more = new Remark(name, kind, text, figures);
    more.figures.put(figure, value);
    return more;
  }
}

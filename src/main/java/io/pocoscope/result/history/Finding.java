package io.pocoscope.result.history;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a look at one of the things that pocoscope needs has shown.
 *
 * @param check what was looked at, in a word or two
 * @param sign whether all is well with it
 * @param seen what was seen; where something failed, its sentence, which says what to do
 * @param advice what to do; empty where nothing is to be done, or what was seen says it
 * @param exitCode what a command ends with that needs it, 0 unless it is wrong
 * @param span the time span that it is about, if it is about one
 */
public record Finding(
    String check,
    Sign sign,
    String seen,
    Optional<String> advice,
    int exitCode,
    Optional<Duration> span) {
  /** Whether all is well. */
  public enum Sign {
    OK,
    /** Worth a look; commands do their work all the same. */
    LOOK,
    WRONG,
    /** There was nothing to look at. */
    SKIPPED;

    /** For people. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All is well. */
  @FormatMethod
  public static Finding ok(String check, @FormatString String seen, Object... values) {
    return new Finding(
        check, Sign.OK, String.format(Locale.ROOT, seen, values), none(), 0, Optional.empty());
  }

  /** Worth a look. */
  public static Finding look(String check, String seen, String advice) {
    return new Finding(check, Sign.LOOK, seen, Optional.of(advice), 0, Optional.empty());
  }

  /** There was nothing to look at, and that is why. */
  public static Finding skipped(String check, String why) {
    return new Finding(check, Sign.SKIPPED, why, none(), 0, Optional.empty());
  }

  /** Something is wrong. */
  public static Finding wrong(String check, int exitCode, String seen, String advice) {
    return new Finding(check, Sign.WRONG, seen, Optional.of(advice), exitCode, Optional.empty());
  }

  /** Something failed, in its own words. */
  public static Finding failed(String check, int exitCode, String sentence) {
    return new Finding(check, Sign.WRONG, sentence, none(), exitCode, Optional.empty());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** The same in other words: commands in it are to be called as this one was. */
  public Finding worded(UnaryOperator<String> words) {
    return new Finding(check, sign, words.apply(seen), advice.map(words), exitCode, span);
  }

  /** The same, about a time span: an age, or how far clocks are apart. */
  public Finding about(Optional<Duration> time) {
    return new Finding(check, sign, seen, advice, exitCode, time);
  }

  /** For people, in a line. */
  String line() {
    return sign.label() + ": " + seen + advice.map(it -> "; " + it).orElse("");
  }
}

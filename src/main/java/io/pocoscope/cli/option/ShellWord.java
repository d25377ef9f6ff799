package io.pocoscope.cli.option;

import java.util.regex.Pattern;

/** Words as a shell takes them. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");

  private ShellWord() {}

  /** A word that a shell hands on as it is, in quotes where it needs them. */
  public static String of(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

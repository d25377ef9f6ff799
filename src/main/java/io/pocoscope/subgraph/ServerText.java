package io.pocoscope.subgraph;

import java.util.regex.Pattern;

/** Words of a server, made fit to stand in one line of a terminal. */
final class ServerText {
  private static final int LONGEST = 300;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

  private ServerText() {}

  static String oneLine(String text) {
    // No line needs more, and the pattern need not run over megabytes.
    String head = text.substring(0, Math.min(text.length(), 10 * LONGEST));
    String line = UNPRINTABLE.matcher(head).replaceAll(" ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}

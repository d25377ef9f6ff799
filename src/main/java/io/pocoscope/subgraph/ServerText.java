package io.pocoscope.subgraph;

import io.pocoscope.text.ForeignText;
import java.util.regex.Pattern;

/** Words of a server, made fit to stand in one line of ours. */
public final class ServerText {
  private static final int LONGEST_SENTENCE = 2000;
  private static final Pattern SPACE = Pattern.compile("(?:[ \\t]|\\r?\\n)+");

  private ServerText() {}

  /** What a server said, as a sentence may quote it. */
  public static String oneLine(String text) {
    // The pattern need not run over megabytes.
    String head = text.substring(0, Math.min(text.length(), 10 * ForeignText.LONGEST_QUOTE));
    return ForeignText.quote(SPACE.matcher(head).replaceAll(" ").strip());
  }

  /** A sentence of ours, which may quote a server. */
  static String sentence(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_SENTENCE));
    return ForeignText.line(SPACE.matcher(head).replaceAll(" ").strip());
  }
}

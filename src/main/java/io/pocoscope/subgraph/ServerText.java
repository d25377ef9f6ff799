package io.pocoscope.subgraph;

import io.pocoscope.text.ForeignText;
import java.util.regex.Pattern;

/** Words of a server, made fit to stand in one line of ours. */
final class ServerText {
  private static final Pattern SPACE = Pattern.compile("(?:[ \\t]|\\r?\\n)+");

  private ServerText() {}

  static String oneLine(String text) {
    // The pattern need not run over megabytes.
    String head = text.substring(0, Math.min(text.length(), 10 * ForeignText.LONGEST_QUOTE));
    return ForeignText.quote(SPACE.matcher(head).replaceAll(" ").strip());
  }
}

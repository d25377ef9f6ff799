package io.pocoscope.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines broken between words, for a terminal. */
public final class WrappedText {
  private static final String INDENT = "  ";

  /** A word; what stands in quotes is one, as it may be a command to be copied. */
  private static final Pattern WORD = Pattern.compile("'[^']+'\\S*|\\S+");

  private WrappedText() {}

  /**
   * The lines of a text, which go on a little to the right. One that is laid out, as it begins with
   * a space, stays as it is; so does a word that is wider than a line.
   *
   * @param width of the terminal, at least 1
   */
  public static List<String> lines(String text, int width) {
    if (text.startsWith(" ") || TextWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int taken = 0;
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      int more = TextWidth.of(word.group());
      if (!line.isEmpty() && taken + 1 + more > width) {
        lines.add(line.toString());
        line = new StringBuilder(INDENT);
        taken = INDENT.length() - 1;
      } else if (!line.isEmpty()) {
        line.append(' ');
      } else {
        taken = -1;
      }
      line.append(word.group());
      taken += 1 + more;
    }
    lines.add(line.toString());
    return lines;
  }
}

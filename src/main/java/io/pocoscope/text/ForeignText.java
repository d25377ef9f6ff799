package io.pocoscope.text;

/**
 * Words of others, made fit to be shown: whatever would act on a terminal, end a line or hide is
 * written out as an escape, such as {@code \u001b}. To pass twice changes nothing.
 */
public final class ForeignText {
  /** No sentence needs to quote more, in characters. */
  public static final int LONGEST_QUOTE = 300;

  private static final String ELLIPSIS = "…";

  private ForeignText() {}

  /** All of a text, in one line. */
  public static String line(String text) {
    return written(text, "");
  }

  /** The beginning of a text, in one line, for a sentence that quotes it. */
  public static String quote(String text) {
    // What is asked for may be a part of megabytes.
    String head = text.substring(0, Math.min(text.length(), 4 * LONGEST_QUOTE));
    String line = line(head);
    boolean whole = head.length() == text.length() && line.length() <= LONGEST_QUOTE;
    return whole ? line : cut(line, LONGEST_QUOTE) + ELLIPSIS;
  }

  /** JSON that means the same and can be shown: such characters stand only within its strings. */
  public static String json(String json) {
    return written(json, "\n\r");
  }

  private static String cut(String text, int length) {
    boolean splits = length < text.length() && Character.isLowSurrogate(text.charAt(length));
    return text.substring(0, Math.min(text.length(), splits ? length - 1 : length));
  }

  private static String written(String text, String kept) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (kept.indexOf(point) < 0 && acts(point)) {
                escape(point, line);
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  private static void escape(int point, StringBuilder line) {
    for (char unit : Character.toChars(point)) {
      String hex = Integer.toHexString(unit);
      line.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
  }

  /** Whether a character does something, or hides, instead of being seen. */
  private static boolean acts(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT, // bidirectional marks, zero widths, tags
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> // one without its other half
          true;
      default -> isInvisible(point);
    };
  }

  /** Letters and marks without a picture, in which whole messages can hide. */
  private static boolean isInvisible(int point) {
    return (point >= 0xE0000 && point <= 0xE0FFF) // tags and selectors, also those to come
        || point == 0x115F // fillers of Hangul
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0;
  }
}

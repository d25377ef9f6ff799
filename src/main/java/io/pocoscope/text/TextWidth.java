package io.pocoscope.text;

/**
 * How many columns of a terminal a text takes: letters of East Asia take two, marks that go onto
 * the letter before them none.
 */
public final class TextWidth {
  private static final String ELLIPSIS = "…";

  /** First and last code points of what is two columns wide (Unicode's East_Asian_Width W, F). */
  private static final int[][] DOUBLE = {
    {0x1100, 0x115F}, // Hangul
    {0x2E80, 0x303E}, // radicals, punctuation
    {0x3041, 0xA4CF}, // kana, ideographs, Yi
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, // pictures
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
  };

  private TextWidth() {}

  public static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The length of the longest beginning that is no wider; at least one letter, if there is any. */
  public static int fitting(String text, int width) {
    int end = 0;
    for (int taken = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
      taken += of(text.codePointAt(end));
      if (taken > width && end > 0) {
        return end;
      }
    }
    return end;
  }

  /** A text that is no wider: what is cut off shows as an ellipsis. */
  public static String cut(String text, int width) {
    return of(text) <= width ? text : text.substring(0, fitting(text, width - 1)) + ELLIPSIS;
  }

  private static int of(int point) {
    if (point < DOUBLE[0][0]) {
      return point >= 0x300 && isMark(point) ? 0 : 1;
    }
    for (int[] range : DOUBLE) {
      if (point <= range[1]) {
        return point >= range[0] ? 2 : isMark(point) ? 0 : 1;
      }
    }
    return isMark(point) ? 0 : 1;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}

package io.pocoscope.result.column;

import io.pocoscope.text.ForeignText;
import io.pocoscope.text.TextWidth;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as text: whole for machines, short for people. */
public final class CellText {
  private static final Pattern LONG_HEX = Pattern.compile("0x[0-9a-f]{14,}");
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  /** What a table shows of a text, in columns: a line. */
  private static final int LONGEST = 80;

  private CellText() {}

  /** A value for a table. */
  public static String shown(Object inRow, ResultColumn.Style style, boolean wide) {
    Object value = Cell.people(inRow);
    if (style == ResultColumn.Style.NAME) {
      return name(value, wide);
    }
    if (value == null) {
      return "–";
    }
    if (style == ResultColumn.Style.PERCENT && value instanceof Double proportion) {
      return String.format(Locale.ROOT, "%.1f", 100 * proportion);
    }
    String text = WholeText.of(value);
    if (wide) {
      return ForeignText.line(text);
    }
    String shortened = LONG_HEX.matcher(text).replaceAll(hex -> shorten(hex.group()));
    return style == ResultColumn.Style.TEXT
        ? TextWidth.cut(ForeignText.line(head(shortened)), LONGEST)
        : ForeignText.line(shortened);
  }

  /** A name, or those of a list that has any. */
  private static String name(Object value, boolean wide) {
    if (value instanceof Collection<?> names) {
      return names.stream()
          .filter(Objects::nonNull)
          .map(name -> name(name, wide))
          .collect(Collectors.joining(", "));
    }
    String text = WholeText.of(value).strip();
    return wide ? ForeignText.line(text) : TextWidth.cut(ForeignText.line(head(text)), LONGEST);
  }

  /** Enough to be cut: a text may be megabytes long. */
  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 10 * LONGEST));
  }

  private static String shorten(String hex) {
    return hex.substring(0, HEAD) + "…" + hex.substring(hex.length() - TAIL);
  }
}

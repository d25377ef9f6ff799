package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.text.ForeignText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
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

  /** A value as it is. */
  public static String whole(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_INSTANT.format(time.toInstant(ZoneOffset.UTC));
    }
    if (value instanceof Instant time) {
      return DateTimeFormatter.ISO_INSTANT.format(time);
    }
    if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    if (value instanceof OffsetTime time) {
      return DateTimeFormatter.ISO_OFFSET_TIME.format(time);
    }
    if (value instanceof Collection<?> elements) {
      return elements.stream().allMatch(CellText::isPlain)
          ? elements.stream().map(CellText::whole).collect(Collectors.joining(" "))
          : JsonRows.value(elements).toString();
    }
    if (value instanceof Map<?, ?> entries) {
      return JsonRows.value(entries).toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return Objects.toString(value);
  }

  /** A value for a table. */
  public static String shown(Object value, ResultColumn.Style style, boolean wide) {
    if (style == ResultColumn.Style.NAME) {
      return name(value, wide);
    }
    if (value == null) {
      return "–";
    }
    if (style == ResultColumn.Style.PERCENT && value instanceof Double proportion) {
      return String.format(Locale.ROOT, "%.1f", 100 * proportion);
    }
    String text = whole(value);
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
    String text = whole(value).strip();
    return wide ? ForeignText.line(text) : TextWidth.cut(ForeignText.line(head(text)), LONGEST);
  }

  /** What a list of such can show without brackets. */
  private static boolean isPlain(Object element) {
    return element != null
        && !(element instanceof Collection<?>)
        && !(element instanceof Map<?, ?>)
        && !(element instanceof JsonNode);
  }

  /** Enough to be cut: a text may be megabytes long. */
  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 10 * LONGEST));
  }

  private static String shorten(String hex) {
    return hex.substring(0, HEAD) + "…" + hex.substring(hex.length() - TAIL);
  }
}

package io.pocoscope.result.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Values as text, whole: for machines, and for whatever is shortened for people. */
public final class WholeText {
  private WholeText() {}

  /** A value as it is. */
  public static String of(Object value) {
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
      return elements.stream().allMatch(WholeText::isPlain)
          ? elements.stream().map(WholeText::of).collect(Collectors.joining(" "))
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

  /** What a list of such can show without brackets. */
  private static boolean isPlain(Object element) {
    return element != null
        && !(element instanceof Collection<?>)
        && !(element instanceof Map<?, ?>)
        && !(element instanceof JsonNode);
  }
}

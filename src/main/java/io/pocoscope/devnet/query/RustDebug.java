package io.pocoscope.devnet.query;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Values as graph-node shows them in its errors, which is how Rust shows them. */
final class RustDebug {
  private RustDebug() {}

  static String of(Object value) {
    if (value == null) {
      return "Null";
    }
    if (value instanceof EnumName name) {
      return String.format(Locale.ROOT, "Enum(%s)", quoted(name.name()));
    }
    if (value instanceof String text) {
      return String.format(Locale.ROOT, "String(%s)", quoted(text));
    }
    if (value instanceof BigInteger number) {
      return String.format(Locale.ROOT, "Int(Number(%s))", number);
    }
    if (value instanceof BigDecimal number) {
      return String.format(Locale.ROOT, "Float(%s)", number.toPlainString());
    }
    if (value instanceof Boolean flag) {
      return String.format(Locale.ROOT, "Boolean(%s)", flag);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RustDebug::of).collect(joining(", ", "List([", "])"));
    }
    if (value instanceof Map<?, ?> object) {
      return new TreeMap<>(object)
          .entrySet().stream()
              .map(entry -> quoted(entry.getKey().toString()) + ": " + of(entry.getValue()))
              .collect(joining(", ", "Object({", "})"));
    }
    throw new IllegalArgumentException("no value of a query: " + value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

package io.pocoscope.devnet.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    if (value instanceof Long number) {
      // Whatever is beyond 32 bits is cut off in what is shown.
      return String.format(Locale.ROOT, "Int(Number(%d))", number.intValue());
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "Float(%s)", RustFloat.debug(number));
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

  /** A character as it stands between single quotes. */
  static String quotable(char character) {
    return switch (character) {
      case '\'' -> "\\'";
      case '"' -> "\"";
      default -> escaped(character);
    };
  }

  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(RustDebug::escaped)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0 -> "\\0";
      default ->
          isShown(character)
              ? Character.toString(character)
              : String.format(Locale.ROOT, "\\u{%s}", Integer.toHexString(character));
    };
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}

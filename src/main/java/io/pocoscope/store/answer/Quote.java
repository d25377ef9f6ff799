package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;

/** What a sentence says of a foreign value: its beginning, never all of it. */
final class Quote {
  private static final int LONGEST = 100;
  private static final int LONGEST_NAME = 60;

  private Quote() {}

  static String of(String text) {
    return cut(text, LONGEST);
  }

  /** A name of a field or a place. */
  static String name(String text) {
    return cut(text, LONGEST_NAME);
  }

  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "'" + of(node.asText()) + "'";
      default -> of(node.asText());
    };
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }
}

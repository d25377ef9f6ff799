package io.pocoscope.devnet.query;

import java.util.Arrays;
import java.util.Locale;

/**
 * SQL's patterns, which graph-node's text filters are: {@code %} stands for any text, {@code _} for
 * any character, and a backslash makes the next character stand for itself.
 */
final class Like {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;
  private static final int NOTHING_ESCAPED = -3;

  private final int[] pattern;
  private final boolean folded;

  /**
   * A pattern.
   *
   * @param folded whether upper and lower case of ASCII letters are the same; of others they are
   *     not, as graph-node's databases have the C locale
   */
  Like(String pattern, boolean folded) {
    this.folded = folded;
    this.pattern = tokens(folded ? lower(pattern) : pattern);
  }

  /** What {@code _contains} looks for: the text anywhere, unless it has a wildcard at an end. */
  static String containing(String text) {
    return text.startsWith("%") || text.endsWith("%") ? text : "%" + text + "%";
  }

  /**
   * Whether a text is of the pattern.
   *
   * @throws QueryError if it comes to a last backslash, which escapes nothing
   */
  boolean matches(String text) {
    int[] held = (folded ? lower(text) : text).codePoints().toArray();
    int at = 0;
    int token = 0;
    int retryAt = -1;
    int retryToken = -1;
    while (at < held.length) {
      int wanted = token < pattern.length ? pattern[token] : NOTHING_ESCAPED - 1;
      if (wanted == NOTHING_ESCAPED) {
        throw new QueryError(
            "Failed to get entities from store: LIKE pattern must not end with escape character");
      }
      if (wanted == ANY_TEXT) {
        retryToken = ++token;
        retryAt = at;
      } else if (wanted == ANY_CHARACTER || wanted == held[at]) {
        token++;
        at++;
      } else if (retryToken >= 0) {
        token = retryToken;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    while (token < pattern.length && pattern[token] == ANY_TEXT) {
      token++;
    }
    return token == pattern.length;
  }

  private static int[] tokens(String pattern) {
    int[] characters = pattern.codePoints().toArray();
    int[] tokens = new int[characters.length];
    int size = 0;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\\') {
        tokens[size++] = ++i < characters.length ? characters[i] : NOTHING_ESCAPED;
      } else {
        tokens[size++] =
            characters[i] == '%' ? ANY_TEXT : characters[i] == '_' ? ANY_CHARACTER : characters[i];
      }
    }
    return Arrays.copyOf(tokens, size);
  }

  private static String lower(String text) {
    return text.chars().allMatch(character -> character < 128)
        ? text.toLowerCase(Locale.ROOT)
        : text.codePoints()
            .map(one -> one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}

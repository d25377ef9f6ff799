package io.pocoscope.devnet.query;

import graphql.language.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Refuses queries whose brackets are nested deeper than graph-node's parser goes. */
final class Nesting {
  private static final int MOST = 50;

  private final String text;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;

  private Nesting(String text) {
    this.text = text;
  }

  static void require(String query) {
    new Nesting(query).read();
  }

  private void read() {
    while (at < text.length()) {
      char next = text.charAt(at);
      switch (next) {
        case '#' -> skipComment();
        case '"' -> skipText();
        case '{', '(', '[' -> open(next);
        case '}', ')', ']' -> open.poll();
        default -> {}
      }
      at++;
    }
  }

  private void open(char bracket) {
    if (open.size() == MOST) {
      throw new QueryError(
          String.format(
              Locale.ROOT, "Expected %s\nRecursion limit exceeded", closing(open.element())),
          here());
    }
    open.push(bracket);
  }

  private static char closing(char bracket) {
    return bracket == '{' ? '}' : bracket == '(' ? ')' : ']';
  }

  private void skipComment() {
    while (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      at++;
    }
  }

  private void skipText() {
    if (text.startsWith("\"\"\"", at)) {
      int end = text.indexOf("\"\"\"", at + 3);
      at = end < 0 ? text.length() : end + 2;
      return;
    }
    for (at++; at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
    }
  }

  private SourceLocation here() {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int line = 1 + (int) text.substring(0, at).chars().filter(one -> one == '\n').count();
    return new SourceLocation(line, at - lineStart + 1);
  }
}

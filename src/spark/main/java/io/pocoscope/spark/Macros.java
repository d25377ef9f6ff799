package io.pocoscope.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Macros of SQL, which are pasted in wherever they stand, as DuckDB does it. Spark's own functions
 * in SQL have types, where these take whatever comes.
 */
final class Macros {
  private final Map<String, Macro> byName = new HashMap<>();

  private record Macro(List<String> parameters, List<SqlToken> body) {}

  /**
   * Takes the definition of a macro, unless there is one of that name already.
   *
   * @param statement {@code create or replace macro name(parameters) as body}
   */
  void define(List<SqlToken> statement) {
    int open = 5;
    int close = SqlToken.closing(statement, open);
    List<String> parameters =
        SqlToken.parts(statement.subList(open + 1, close), ",").stream()
            .map(parameter -> parameter.get(0).key())
            .toList();
    byName.putIfAbsent(
        statement.get(4).key(),
        new Macro(parameters, List.copyOf(statement.subList(close + 2, statement.size()))));
  }

  static boolean isDefinition(List<SqlToken> statement) {
    return statement.size() > 6 && statement.get(0).is("create") && statement.get(3).is("macro");
  }

  /** A statement with the bodies of macros in their place. */
  List<SqlToken> expand(List<SqlToken> tokens) {
    List<SqlToken> expanded = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      Macro macro = isCall(tokens, i) ? byName.get(token.key()) : null;
      if (macro == null) {
        expanded.add(token);
      } else {
        int close = SqlToken.closing(tokens, i + 1);
        expanded.addAll(body(macro, tokens.subList(i + 2, close)));
        i = close;
      }
    }
    return expanded;
  }

  private static boolean isCall(List<SqlToken> tokens, int i) {
    return tokens.get(i).kind() == SqlToken.Kind.WORD
        && i + 1 < tokens.size()
        && tokens.get(i + 1).is("(")
        && (i == 0 || !tokens.get(i - 1).is("."));
  }

  private List<SqlToken> body(Macro macro, List<SqlToken> given) {
    List<List<SqlToken>> arguments = SqlToken.parts(given, ",").stream().map(this::expand).toList();
    if (arguments.size() != macro.parameters().size()) {
      throw new IllegalArgumentException("a macro takes " + macro.parameters() + ", not " + given);
    }
    List<SqlToken> body = new ArrayList<>();
    for (int i = 0; i < macro.body().size(); i++) {
      SqlToken token = macro.body().get(i);
      boolean name = token.kind() == SqlToken.Kind.WORD && !isCall(macro.body(), i);
      int parameter = name ? macro.parameters().indexOf(token.key()) : -1;
      body.addAll(parameter < 0 ? List.of(token) : inBrackets(arguments.get(parameter)));
    }
    return inBrackets(expand(body));
  }

  private static List<SqlToken> inBrackets(List<SqlToken> tokens) {
    if (tokens.size() == 1) {
      return tokens;
    }
    List<SqlToken> all = new ArrayList<>();
    all.add(SqlToken.symbol("("));
    all.addAll(tokens);
    all.add(SqlToken.symbol(")"));
    return all;
  }
}

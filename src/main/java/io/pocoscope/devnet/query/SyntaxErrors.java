package io.pocoscope.devnet.query;

import graphql.parser.InvalidSyntaxException;
import java.util.Locale;

/** Syntax errors in the words of graph-node's parser, as far as they have been seen. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  static QueryError of(String query, InvalidSyntaxException invalid) {
    if (query.isBlank()) {
      return new QueryError(
          "Unexpected end of input\nExpected {, query, mutation, subscription or fragment",
          invalid.getLocation());
    }
    String token = invalid.getOffendingToken();
    boolean atEnd = token == null || token.equals("<EOF>");
    String what =
        atEnd ? "Unexpected end of input" : String.format(Locale.ROOT, "Unexpected `%s`", token);
    return new QueryError(what + "\nExpected Name", invalid.getLocation());
  }
}

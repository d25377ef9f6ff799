package io.pocoscope.devnet.query;

import graphql.language.SourceLocation;
import java.util.Locale;
import java.util.Optional;

/** An error of a query, in graph-node's words. */
public final class QueryError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final SourceLocation NOWHERE = new SourceLocation(0, 0);

  private final transient Optional<SourceLocation> location;

  public QueryError(String message) {
    this(message, Optional.empty());
  }

  QueryError(String message, SourceLocation location) {
    this(message, Optional.ofNullable(location));
  }

  private QueryError(String message, Optional<SourceLocation> location) {
    super(message);
    this.location = location;
  }

  public Optional<SourceLocation> location() {
    return location;
  }

  /** Of arguments graph-node does not know the place. */
  static QueryError invalidArgument(String argument, Object value) {
    return invalidArgument(argument, value, NOWHERE);
  }

  static QueryError invalidArgument(String argument, Object value, SourceLocation at) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "Invalid value provided for argument `%s`: %s",
            argument,
            RustDebug.of(value)),
        at);
  }

  static QueryError missingArgument(String argument) {
    return new QueryError(
        String.format(Locale.ROOT, "No value provided for required argument: `%s`", argument),
        NOWHERE);
  }
}

package io.pocoscope.devnet.query;

import java.util.List;

/** All that is wrong with a query, as far as graph-node tells it at once. */
final class QueryErrors extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<QueryError> errors;

  QueryErrors(List<QueryError> errors) {
    super(errors.get(0).getMessage());
    this.errors = List.copyOf(errors);
  }

  List<QueryError> errors() {
    return errors;
  }

  /** Goes on where nothing is wrong. */
  static void throwIfAny(List<QueryError> errors) {
    if (!errors.isEmpty()) {
      throw new QueryErrors(errors);
    }
  }
}

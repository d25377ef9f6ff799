package io.pocoscope.devnet.query;

import java.util.List;
import java.util.Optional;

/**
 * A {@code where} that has been read.
 *
 * @param condition what it asks of an entity
 * @param refusal why graph-node's store does not take it; that comes out only if the store is asked
 */
record Where(Condition condition, Optional<QueryError> refusal) {
  static final Where EVERYTHING = new Where((entity, at) -> true, Optional.empty());

  /** The store's refusals come in two goes, each at its first. */
  static Where of(Filter filter, List<QueryError> beforeSql, List<QueryError> inSql) {
    return new Where(
        filter.condition(), beforeSql.stream().findFirst().or(() -> inSql.stream().findFirst()));
  }
}

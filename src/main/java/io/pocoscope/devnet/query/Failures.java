package io.pocoscope.devnet.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What goes wrong while a part of a query is answered. graph-node first fetches all entities, field
 * by field, and only if that goes well does it put the answer together, entity by entity.
 */
final class Failures {
  private final IdentityHashMap<Asked, QueryError> fetching = new IdentityHashMap<>();
  private final List<QueryError> resolving = new ArrayList<>();

  /** The entities of a field could not be fetched; of several errors of one field one is told. */
  void fetching(Asked field, QueryError error) {
    fetching.putIfAbsent(field, error);
  }

  boolean isLost(Asked field) {
    return fetching.containsKey(field);
  }

  /** An entity that was fetched has no answer to a field. */
  void resolving(QueryError error) {
    resolving.add(error);
  }

  /** All that graph-node tells of them, in its order. */
  List<QueryError> of(Collection<Asked> roots) {
    if (fetching.isEmpty()) {
      return resolving;
    }
    List<QueryError> inOrder = new ArrayList<>();
    roots.forEach(root -> collect(root, inOrder));
    return inOrder;
  }

  private void collect(Asked field, List<QueryError> inOrder) {
    QueryError own = fetching.get(field);
    if (own != null) {
      inOrder.add(own);
      return;
    }
    for (String type : field.below().types()) {
      field.below().of(type).forEach(below -> collect(below, inOrder));
    }
  }
}

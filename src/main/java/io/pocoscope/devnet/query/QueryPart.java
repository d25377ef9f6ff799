package io.pocoscope.devnet.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Fields of a query, one after another, that are about the same block. graph-node answers each part
 * for itself: one may fail and the others not.
 */
record QueryPart(BlockConstraint constraint, List<Asked> fields) {

  /**
   * The parts of a query.
   *
   * @throws QueryError if a block is asked for in a way that leads to none
   */
  static List<QueryPart> of(Collection<Asked> roots) {
    List<QueryPart> parts = new ArrayList<>();
    for (Asked root : roots) {
      BlockConstraint constraint = BlockConstraint.of(root.arguments());
      boolean other =
          parts.isEmpty() || !parts.get(parts.size() - 1).constraint().equals(constraint);
      if (other) {
        parts.add(new QueryPart(constraint, new ArrayList<>()));
      }
      parts.get(parts.size() - 1).fields().add(root);
    }
    return parts;
  }
}

package io.pocoscope.store.answer;

import java.util.Collection;
import java.util.List;

/** What a row's fields say of its type, where nothing names it. */
sealed interface Shape {
  /** It can be nothing else. */
  record Of(EntityType type) implements Shape {}

  /** Its fields are of the subgraph, and those of several types. */
  record Either(List<EntityType> types) implements Shape {}

  /** No type has all of its fields, or it has none that would tell. */
  record None() implements Shape {}

  /** Of the types that a row can be: none, one or several. */
  static Shape among(Collection<EntityType> candidates) {
    return switch (candidates.size()) {
      case 0 -> new None();
      case 1 -> new Of(candidates.iterator().next());
      default -> new Either(List.copyOf(candidates));
    };
  }
}

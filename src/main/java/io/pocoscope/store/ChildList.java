package io.pocoscope.store;

import java.util.Optional;

/**
 * A nested list that an answer may hold, whose rows belong in a table of their own.
 *
 * @param field the list's name in the subgraph
 * @param type the rows' entity; empty where each row tells it by its {@code __typename}
 * @param backReference the column of the rows that points back to the parent; empty where none does
 */
public record ChildList(String field, Optional<String> type, Optional<String> backReference) {

  static ChildList of(String field, String type, String backReference) {
    return new ChildList(field, Optional.of(type), Optional.of(backReference));
  }

  static ChildList events(String field, String backReference) {
    return new ChildList(field, Optional.empty(), Optional.of(backReference));
  }

  static ChildList unlinked(String field, String type) {
    return new ChildList(field, Optional.of(type), Optional.empty());
  }
}

package io.pocoscope.store.answer;

import io.pocoscope.store.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type of the subgraph's schema.
 *
 * @param name as the schema and {@code __typename} have it
 * @param table where its rows go; empty where pocoscope has no place for them
 * @param fields the type of each field's entities, or an empty text where it holds no entity
 * @param ids what its ids look like
 */
record EntityType(String name, Optional<Table> table, Map<String, String> fields, Set<IdForm> ids) {

  static EntityType of(Table table) {
    return Types.named(table.type()).orElseThrow();
  }
}

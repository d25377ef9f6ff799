package io.pocoscope.store.answer;

import io.pocoscope.store.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a field at the root of an answer's data holds. */
sealed interface RootField {
  /** A list of entities of one type. */
  record Collection(EntityType type) implements RootField {}

  /** One entity, or null where there is none of that id. */
  record Single(EntityType type) implements RootField {}

  /** The subgraph's own state. */
  record MetaField() implements RootField {}

  /** What is no part of the history, such as the node's own log. */
  record Aside() implements RootField {}

  /** Anything else, such as an alias: its rows may still tell what they are. */
  record Unknown() implements RootField {}

  static RootField named(String field) {
    return Known.FIELDS.getOrDefault(field, new Unknown());
  }

  /** The fields of the schema. */
  final class Known {
    private static final Map<String, RootField> FIELDS = fields();

    private Known() {}

    private static Map<String, RootField> fields() {
      Map<String, RootField> fields = new HashMap<>();
      for (EntityType type : Types.known()) {
        String single =
            type.name().substring(0, 1).toLowerCase(Locale.ROOT) + type.name().substring(1);
        fields.put(single, new Single(type));
        fields.put(type.table().map(Table::collection).orElse(single + "s"), new Collection(type));
      }
      fields.put("bulkSlices", new Collection(EntityType.of(Table.BULK_SLICE)));
      fields.put("_meta", new MetaField());
      fields.put("_logs", new Aside());
      fields.put("extensions", new Aside());
      fields.put("schema", new Aside()); // of a table that a data frame wrote
      return fields;
    }
  }
}

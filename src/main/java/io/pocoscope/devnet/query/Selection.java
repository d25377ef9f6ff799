package io.pocoscope.devnet.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked of entities, for each type that they can be of. */
final class Selection {
  private final Map<String, Map<String, Asked>> fields = new LinkedHashMap<>();

  Selection(Collection<String> types) {
    types.forEach(type -> fields.put(type, new LinkedHashMap<>()));
  }

  static Selection none() {
    return new Selection(List.of());
  }

  /** The fields of a type by their keys, in the order in which they are asked. */
  Collection<Asked> of(String type) {
    return fields.getOrDefault(type, Map.of()).values();
  }

  Collection<String> types() {
    return fields.keySet();
  }

  /** Whether nothing is asked of any type. */
  boolean isEmpty() {
    return fields.values().stream().allMatch(Map::isEmpty);
  }

  /** Adds a field for every type. */
  void add(Asked field) {
    fields.keySet().forEach(type -> add(type, field));
  }

  /**
   * Adds the fields of a selection for some of the same types.
   *
   * @throws QueryError if it is for another type
   */
  void addAll(Selection other) {
    other.fields.forEach(
        (type, fieldsOfType) -> {
          if (!fields.containsKey(type)) {
            throw new QueryError(
                String.format(
                    Locale.ROOT,
                    "invalid query: can not merge fields because type `%s` showed up unexpectedly",
                    type));
          }
          fieldsOfType.values().forEach(field -> add(type, field));
        });
  }

  Selection copy() {
    Selection copy = new Selection(fields.keySet());
    copy.addAll(this);
    return copy;
  }

  /** Of two fields of one key the first counts; what is asked below it is put together. */
  private void add(String type, Asked field) {
    Asked first = fields.get(type).putIfAbsent(field.key(), field.copy());
    if (first != null) {
      first.below().addAll(field.below());
    }
  }
}

package io.pocoscope.devnet.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entity or an interface of entities.
 *
 * @param name its name in the schema
 * @param members the entities behind it: itself, or those that implement the interface
 * @param fields its fields by name, in the order of the schema
 * @param filters the keys that a {@code where} on it may have
 * @param orders what {@code orderBy} may name
 */
public record EntityType(
    String name,
    List<String> members,
    Map<String, Field> fields,
    Set<String> filters,
    Set<String> orders) {

  public Optional<Field> field(String fieldName) {
    return Optional.ofNullable(fields.get(fieldName));
  }
}

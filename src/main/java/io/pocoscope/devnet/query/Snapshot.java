package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A history as it was at a block. */
record Snapshot(History history, long block) {

  /** The entities of a type, or of all members of an interface; ids after this one, in order. */
  Stream<Entity> entities(EntityType type, String after) {
    return type.members().stream()
        .map(history::table)
        .flatMap(
            table ->
                table
                    .after(after)
                    .flatMap(entity -> entity.at(block).stream())
                    .map(version -> new Entity(table, version)));
  }

  Optional<Entity> entity(EntityType type, String id) {
    return type.members().stream()
        .map(history::table)
        .flatMap(
            table ->
                table.entity(id).flatMap(entity -> entity.at(block)).stream()
                    .map(version -> new Entity(table, version)))
        .findFirst();
  }

  /** The entities that a relation's field of an entity leads to; not in any order. */
  Stream<Entity> related(Entity from, Field field) {
    EntityType type = history.schema().type(field.type());
    if (field.derivedFrom().isPresent()) {
      return pointingTo(type, field.derivedFrom().get(), from.id());
    }
    Object value = from.value(field.name());
    Stream<?> ids = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    return ids.distinct().flatMap(id -> entity(type, (String) id).stream());
  }

  private Stream<Entity> pointingTo(EntityType type, String field, String id) {
    return type.members().stream().flatMap(member -> pointingTo(history.table(member), field, id));
  }

  private Stream<Entity> pointingTo(EntityTable table, String field, String id) {
    return table.pointingTo(field, id).stream()
        .flatMap(entity -> entity.at(block).stream())
        .map(version -> new Entity(table, version))
        // The index knows every version: the one of this block may point elsewhere.
        .filter(entity -> points(entity.value(field), id));
  }

  private static boolean points(Object value, String id) {
    return value instanceof List<?> list ? list.contains(id) : id.equals(value);
  }
}

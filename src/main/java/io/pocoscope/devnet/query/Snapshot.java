package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.EntityHistory;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A history as it was at a block. */
record Snapshot(History history, long block) {

  /**
   * The entities of a type, or of all members of an interface, that may be wanted; ids in order.
   */
  Stream<Entity> entities(EntityType type, Scope scope) {
    return type.members().stream().map(history::table).flatMap(table -> entities(table, scope));
  }

  private Stream<Entity> entities(EntityTable table, Scope scope) {
    if (scope.ids().isPresent()) {
      return scope.ids().get().stream().flatMap(id -> entity(table, id).stream());
    }
    // Not the collection's own stream: that would count all of what is left, for a page of it.
    Spliterator<EntityHistory> inOrder =
        Spliterators.spliteratorUnknownSize(found(table, scope), Spliterator.ORDERED);
    return StreamSupport.stream(inOrder, false)
        .mapMulti(
            (entity, taker) ->
                entity.at(block).ifPresent(version -> taker.accept(new Entity(table, version))));
  }

  private static Iterator<EntityHistory> found(EntityTable table, Scope scope) {
    return scope
        .changedSince()
        .map(block -> table.changedWithin(scope.range(), block))
        .orElseGet(() -> table.within(scope.range()));
  }

  Optional<Entity> entity(EntityType type, String id) {
    for (String member : type.members()) {
      Optional<Entity> found = entity(history.table(member), id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> entity(EntityTable table, String id) {
    return table
        .entity(id)
        .flatMap(entity -> entity.at(block))
        .map(version -> new Entity(table, version));
  }

  /** The entities that a relation's field of an entity leads to; not in any order. */
  Stream<Entity> related(Entity from, Field field) {
    EntityType type = history.schema().type(field.type());
    if (field.derivedFrom().isPresent()) {
      return pointingTo(type, field.derivedFrom().get(), from.id());
    }
    Object value = from.value(field.name());
    if (value instanceof List<?> ids) {
      return ids.stream().distinct().flatMap(id -> entity(type, (String) id).stream());
    }
    return referred(field, value).stream();
  }

  /** The entity of the id that a relation's field holds; empty where it holds none. */
  Optional<Entity> referred(Field field, Object id) {
    return id == null ? Optional.empty() : entity(history.schema().type(field.type()), (String) id);
  }

  private Stream<Entity> pointingTo(EntityType type, String field, String id) {
    return type.members().stream().flatMap(member -> pointingTo(history.table(member), field, id));
  }

  private Stream<Entity> pointingTo(EntityTable table, String field, String id) {
    return table.pointingTo(field, id).stream()
        .distinct()
        .flatMap(entity -> entity.at(block).stream())
        .map(version -> new Entity(table, version))
        // The index knows every version: the one of this block may point elsewhere.
        .filter(entity -> points(entity.value(field), id));
  }

  private static boolean points(Object value, String id) {
    return value instanceof List<?> list ? list.contains(id) : id.equals(value);
  }
}

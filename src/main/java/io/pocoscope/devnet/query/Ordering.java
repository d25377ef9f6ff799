package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a collection: a field, or a field of a related entity; ties follow the id in the
 * same direction, and missing values stand last, or first where it is descending.
 *
 * @param byIdAscending whether it is the order in which entities are kept
 */
record Ordering(Comparator<Entity> comparator, boolean byIdAscending) {

  static Ordering of(EntityType type, Arguments arguments, Snapshot snapshot) {
    String by = name(arguments, "orderBy", "id");
    // Without a field to order by, the direction is not looked at.
    boolean descending =
        arguments.get("orderBy").isPresent()
            && name(arguments, "orderDirection", "asc").equals("desc");
    refuseOthersThanScalars(type, by);
    Comparator<Entity> ascending =
        Comparator.comparing(key(type, by, snapshot), Comparator.nullsLast(Scalars::compare))
            .thenComparing(Entity::id);
    return new Ordering(
        descending ? ascending.reversed() : ascending, by.equals("id") && !descending);
  }

  /** The first of the entities, in order; only so many are held at a time. */
  Stream<Entity> lowest(int number, Stream<Entity> entities) {
    PriorityQueue<Entity> lowest = new PriorityQueue<>(comparator.reversed());
    entities.forEach(
        entity -> {
          if (lowest.size() < number) {
            lowest.add(entity);
          } else if (comparator.compare(entity, lowest.element()) < 0) {
            lowest.remove();
            lowest.add(entity);
          }
        });
    return lowest.stream().sorted(comparator);
  }

  private static void refuseOthersThanScalars(EntityType type, String by) {
    if (type.field(by).filter(field -> field.kind() != Field.Kind.SCALAR).isPresent()) {
      throw unsupported(type, by);
    }
  }

  /** graph-node orders by a related entity's field at the root only. */
  static void requireOwnField(Arguments arguments) {
    if (name(arguments, "orderBy", "id").contains("__")) {
      throw new QueryError(
          "Failed to get entities from store: SortKey::ChildKey cannot be used for parent ordering"
              + " (yet)");
    }
  }

  private static QueryError unsupported(EntityType type, String by) {
    return new QueryError(
        String.format(
            Locale.ROOT, "Ordering by `%s` is not supported for type `%s`", by, type.name()));
  }

  private static Function<Entity, Object> key(EntityType type, String by, Snapshot snapshot) {
    int relation = by.indexOf("__");
    if (relation < 0) {
      return entity -> entity.value(by);
    }
    Field link = type.field(by.substring(0, relation)).orElseThrow();
    String inner = by.substring(relation + 2);
    EntityType other = snapshot.history().schema().type(link.type());
    if (other.field(inner).orElseThrow().kind() != Field.Kind.SCALAR) {
      throw unsupported(other, inner);
    }
    return entity ->
        snapshot.related(entity, link).findFirst().map(child -> child.value(inner)).orElse(null);
  }

  private static String name(Arguments arguments, String argument, String otherwise) {
    return arguments.get(argument).map(value -> ((EnumName) value).name()).orElse(otherwise);
  }
}

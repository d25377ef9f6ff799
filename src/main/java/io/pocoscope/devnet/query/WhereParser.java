package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a {@code where} whose values are of the right types already. */
final class WhereParser {
  /** Keys that are no column's, so that they may stand beside an {@code or}. */
  private static final Set<String> NO_COLUMNS = Set.of("or", "and", "_change_block");

  private final ApiSchema schema;
  private final List<QueryError> beforeSql = new ArrayList<>();
  private final List<QueryError> inSql = new ArrayList<>();

  private WhereParser(ApiSchema schema) {
    this.schema = schema;
  }

  /**
   * Reads a filter on entities of a type.
   *
   * @throws QueryError if it is none
   */
  static Where parse(ApiSchema schema, EntityType type, Object where) {
    WhereParser parser = new WhereParser(schema);
    Filter filter = parser.all(type, (Map<?, ?>) where, false);
    return Where.of(filter, parser.beforeSql, parser.inSql);
  }

  private Filter all(EntityType type, Map<?, ?> keys, boolean ofChild) {
    refuseMixture(keys);
    List<Filter> parts = new ArrayList<>();
    keys.forEach((key, value) -> parts.add(one(type, keys, (String) key, value, ofChild)));
    return Filter.all(parts);
  }

  private static void refuseMixture(Map<?, ?> keys) {
    List<String> columns =
        keys.keySet().stream()
            .map(Object::toString)
            .filter(key -> !NO_COLUMNS.contains(key))
            .toList();
    if (keys.containsKey("or") && !columns.isEmpty()) {
      String quoted =
          columns.stream()
              .map(each -> String.format(Locale.ROOT, "'%s'", each))
              .collect(Collectors.joining(", "));
      throw new QueryError(
          String.format(
              Locale.ROOT,
              """
              Cannot mix column filters with 'or' operator at the same level. Found column filter(s) %1$s alongside 'or' operator.

              Instead of:
              where: { %1$s, or: [...] }

              Use:
              where: { or: [{ %1$s, ... }, { %1$s, ... }] }\
              """,
              quoted));
    }
  }

  private Filter one(EntityType type, Map<?, ?> all, String key, Object value, boolean ofChild) {
    return switch (key) {
      case "and" -> Filter.all(pooled(type, all, ofChild));
      case "or" -> Filter.any(pooled(type, all, ofChild));
      case "_change_block" -> changedSince(value);
      default -> key.endsWith("_") ? child(type, key, value, ofChild) : onField(type, key, value);
    };
  }

  /**
   * What is in the lists of all keys, not only of the one that asks for it: so does graph-node, and
   * so only an empty list, or both {@code and} and {@code or}, may stand beside another.
   */
  private List<Filter> pooled(EntityType type, Map<?, ?> all, boolean ofChild) {
    List<Filter> parts = new ArrayList<>();
    for (Object value : all.values()) {
      if (!(value instanceof List<?> list)) {
        throw noObject();
      }
      for (Object part : list) {
        if (!(part instanceof Map<?, ?> keys)) {
          throw noObject();
        }
        parts.add(all(type, keys, ofChild));
      }
    }
    return parts;
  }

  private static Filter changedSince(Object value) {
    if (value instanceof Map<?, ?> keys && keys.get("number_gte") instanceof Long number) {
      return new Filter(
          (entity, snapshot) -> entity.version().from() >= number, "block >= " + number);
    }
    throw noObject();
  }

  private Filter child(EntityType type, String key, Object value, boolean ofChild) {
    Field field = type.field(key.substring(0, key.length() - 1)).orElseThrow();
    if (!(value instanceof Map<?, ?> keys)) {
      throw new QueryError(
          String.format(
              Locale.ROOT,
              "Query contains value with invalid type `%s`: `null`",
              field.declared()));
    }
    EntityType other = schema.type(field.type());
    int refusals = beforeSql.size();
    Filter inner = all(other, keys, true);
    String joinedOn = field.derivedFrom().orElse(field.name());
    String joins =
        joined(type, other).stream()
            .map(
                one ->
                    String.format(
                        Locale.ROOT, "join on %s with %s(%s)", joinedOn, one, inner.shown()))
            .collect(Collectors.joining(" or "));
    if (ofChild) {
      String first =
          String.format(
              Locale.ROOT,
              "join on %s with %s(%s)",
              joinedOn,
              other.members().get(0),
              inner.shown());
      // The store does not look into it any further.
      beforeSql.add(
          refusals,
          new QueryError(
              String.format(
                  Locale.ROOT,
                  "Child filter nesting not supported by value `%s`: `%s`",
                  joinedOn,
                  first)));
    }
    return new Filter(
        (entity, at) -> at.related(entity, field).anyMatch(one -> inner.condition().holds(one, at)),
        joins);
  }

  /** With each object behind an interface, or as often as there are objects behind the asker's. */
  private static List<String> joined(EntityType type, EntityType other) {
    return other.members().size() > 1
        ? other.members()
        : type.members().stream().map(any -> other.name()).toList();
  }

  private Filter onField(EntityType type, String key, Object value) {
    for (Operator operator : Operator.longestFirst()) {
      String name = key.substring(0, Math.max(0, key.length() - operator.suffix().length()));
      if (key.endsWith(operator.suffix()) && type.field(name).isPresent()) {
        return compared(type.field(name).get(), operator, value);
      }
    }
    throw new IllegalStateException("the schema has a filter of no field: " + key);
  }

  private Filter compared(Field field, Operator operator, Object value) {
    Object asked = FilterValue.of(field, value);
    if (operator.takesList() && asked == null) {
      throw new QueryError(
          String.format(Locale.ROOT, "Non-list value passed to `%s` filter", operator.suffix()));
    }
    if (asked == null && operator != Operator.IS && operator != Operator.NOT) {
      refuseNull(operator);
    }
    if (FilterValue.hasNul(asked)) {
      inSql.add(
          new QueryError(
              "Failed to get entities from store: invalid byte sequence for encoding \"UTF8\":"
                  + " 0x00"));
    }
    var test = Comparison.of(field, operator, asked);
    return new Filter(
        (entity, snapshot) -> test.test(entity.value(field.name())),
        operator.shown(field.name(), FilterValue.shown(operator, asked)));
  }

  private void refuseNull(Operator operator) {
    if (operator.looksWithin()) {
      inSql.add(
          new QueryError(
              String.format(
                  Locale.ROOT,
                  "Failed to get entities from store: unsupported filter `%s` for value `null`",
                  operator.negated() ? "not_contains" : "contains")));
    } else {
      beforeSql.add(
          new QueryError(
              String.format(
                  Locale.ROOT,
                  "Store error: unsupported filter `%s` for value `null`",
                  Comparison.sign(operator))));
    }
  }

  private static QueryError noObject() {
    return new QueryError("Filter must by an object");
  }
}

package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a {@code where}. */
final class WhereParser {
  private static final List<Operator> LONGEST_FIRST =
      Arrays.stream(Operator.values())
          .sorted(
              Comparator.comparingInt((Operator operator) -> operator.suffix().length()).reversed())
          .toList();

  private final ApiSchema schema;
  private final Object whole;

  private WhereParser(ApiSchema schema, Object whole) {
    this.schema = schema;
    this.whole = whole;
  }

  static Condition parse(ApiSchema schema, EntityType type, Object where) {
    return new WhereParser(schema, where).all(type, where);
  }

  private Condition all(EntityType type, Object where) {
    if (!(where instanceof Map<?, ?> keys)) {
      throw invalid();
    }
    refuseMixture(keys);
    List<Condition> conditions = new ArrayList<>();
    keys.forEach((key, value) -> conditions.add(one(type, (String) key, value)));
    return (entity, snapshot) ->
        conditions.stream().allMatch(condition -> condition.holds(entity, snapshot));
  }

  private static void refuseMixture(Map<?, ?> keys) {
    List<String> columns =
        keys.keySet().stream().map(Object::toString).filter(key -> !key.equals("or")).toList();
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

  private Condition one(EntityType type, String key, Object value) {
    if (!type.filters().contains(key)) {
      throw invalid();
    }
    return switch (key) {
      case "and" -> {
        List<Condition> parts = parts(type, value);
        yield (entity, at) -> parts.stream().allMatch(part -> part.holds(entity, at));
      }
      case "or" -> {
        List<Condition> parts = parts(type, value);
        yield (entity, at) -> parts.stream().anyMatch(part -> part.holds(entity, at));
      }
      case "_change_block" -> changedSince(value);
      default -> onField(type, key, value);
    };
  }

  private List<Condition> parts(EntityType type, Object value) {
    if (!(value instanceof List<?> list)) {
      throw invalid();
    }
    return list.stream().map(part -> all(type, part)).toList();
  }

  private Condition changedSince(Object value) {
    if (value instanceof Map<?, ?> keys && keys.get("number_gte") instanceof BigInteger number) {
      return (entity, snapshot) -> entity.version().from() >= number.longValue();
    }
    throw invalid();
  }

  private Condition onField(EntityType type, String key, Object value) {
    if (key.endsWith("_")) {
      Field field = type.field(key.substring(0, key.length() - 1)).orElseThrow(this::invalid);
      Condition inner = child(field, value);
      return (entity, at) -> at.related(entity, field).anyMatch(child -> inner.holds(child, at));
    }
    for (Operator operator : LONGEST_FIRST) {
      String name = key.substring(0, Math.max(0, key.length() - operator.suffix().length()));
      if (key.endsWith(operator.suffix()) && type.field(name).isPresent()) {
        return compared(type.field(name).get(), operator, value);
      }
    }
    throw invalid();
  }

  /** graph-node looks at the fields of a related entity, but not at those of its relations. */
  private Condition child(Field field, Object value) {
    EntityType type = schema.type(field.type());
    if (value instanceof Map<?, ?> keys) {
      keys.keySet().stream()
          .map(Object::toString)
          .filter(key -> key.endsWith("_"))
          .flatMap(key -> type.field(key.substring(0, key.length() - 1)).stream())
          .findFirst()
          .ifPresent(WhereParser::refuseNesting);
    }
    return all(type, value);
  }

  private static void refuseNesting(Field inner) {
    String joinedOn = inner.derivedFrom().orElse(inner.name());
    throw new QueryError(
        String.format(Locale.ROOT, "Child filter nesting not supported by value `%s`", joinedOn));
  }

  private Condition compared(Field field, Operator operator, Object value) {
    Object asked = coerce(field, operator, value);
    boolean bytes = field.type().equals("Bytes");
    if (bytes && (operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS)) {
      return bytesContain(field, (String) asked, operator == Operator.CONTAINS);
    }
    return (entity, snapshot) -> operator.holds(entity.value(field.name()), asked);
  }

  private static Condition bytesContain(Field field, String asked, boolean wanted) {
    return (entity, snapshot) ->
        entity.value(field.name()) instanceof String held
            && Scalars.bytesContain(held, asked) == wanted;
  }

  private Object coerce(Field field, Operator operator, Object value) {
    try {
      boolean list = operator.takesList() || field.kind() == Field.Kind.REFERENCES;
      if (!list) {
        Object one = Scalars.coerce(field, value);
        requireKnown(field, one);
        return one;
      }
      if (value == null) {
        return null;
      }
      List<Object> several = new ArrayList<>();
      // A single value stands for a list of one.
      for (Object one : value instanceof List<?> given ? given : List.of(value)) {
        several.add(Scalars.coerce(field, one));
        requireKnown(field, several.get(several.size() - 1));
      }
      return several;
    } catch (ClassCastException | NumberFormatException | ArithmeticException wrong) {
      throw invalid();
    }
  }

  private void requireKnown(Field field, Object value) {
    if (field.kind() == Field.Kind.ENUM
        && value != null
        && !schema.values(field.type()).contains(value)) {
      throw invalid();
    }
  }

  private QueryError invalid() {
    return QueryError.invalidArgument("where", whole);
  }
}

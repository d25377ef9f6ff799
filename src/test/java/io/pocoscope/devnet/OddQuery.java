package io.pocoscope.devnet;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Random queries that are not all good: doubled arguments and fields, values of wrong kinds, nulls,
 * empty lists and objects, wildcards, names that do not exist, variables with wrong types or none,
 * fragments and directives in every place. Fragments that are spread are always defined, and never
 * within themselves: graph-node does not answer otherwise.
 */
final class OddQuery {
  private static final List<String> VARIABLE_TYPES =
      List.of(
          "Int",
          "Int!",
          "String",
          "ID",
          "BigInt",
          "BigInt!",
          "BigDecimal",
          "Bytes",
          "Boolean",
          "TaskStatus",
          "[TaskStatus!]",
          "[BigInt!]",
          "[ID!]",
          "Block_height",
          "Task_filter",
          "Task_orderBy",
          "OrderDirection",
          "_SubgraphErrorPolicy_",
          "Float",
          "Task",
          "Nope");
  private static final List<String> FRAGMENT_TYPES =
      List.of("Task", "Deal", "TaskEvent", "TaskClaimed", "Account", "Query", "_Meta_");

  private final History history;
  private final RandomGenerator random;
  private final OddValues values;
  private final Map<String, String> sent = new TreeMap<>();
  private final List<Piece> declared = new ArrayList<>();
  private final List<Piece> fragments = new ArrayList<>();

  OddQuery(History history, RandomGenerator random) {
    this.history = history;
    this.random = random;
    this.values = new OddValues(history, random);
  }

  OddRequest next() {
    List<Piece> roots = new ArrayList<>();
    for (int i = oneIn(4) ? random.nextInt(2, 4) : 1; i > 0; i--) {
      roots.add(oneIn(25) ? spread("Query", 2) : root());
    }
    Piece set = new Piece("{", roots, "}");
    List<Piece> document = new ArrayList<>();
    if (declared.isEmpty() && random.nextBoolean()) {
      document.add(set);
    } else {
      String kind = oneIn(60) ? pick(List.of("mutation", "subscription")) : "query";
      String name = oneIn(3) ? " Q" : "";
      List<Piece> parts = new ArrayList<>();
      if (!declared.isEmpty()) {
        parts.add(new Piece("(", declared, ")"));
      }
      parts.add(set);
      document.add(new Piece(kind + name, parts, ""));
    }
    document.addAll(fragments);
    if (oneIn(60)) {
      document.add(Piece.of("query Another{__typename}"));
    }
    return new OddRequest(new Piece("", document, ""), sent);
  }

  private Piece root() {
    if (oneIn(12)) {
      return meta();
    }
    if (oneIn(25)) {
      return Piece.of(pick(List.of("__typename", "nope", "nope{id}", "a: __typename", "x:tasks")));
    }
    String collection = pick(List.copyOf(RandomQuery.COLLECTIONS.keySet()));
    EntityType type = history.schema().type(RandomQuery.COLLECTIONS.get(collection));
    String alias = oneIn(10) ? pick(List.of("a", "b", "tasks")) + ":" : "";
    List<Piece> parts = new ArrayList<>();
    boolean one = oneIn(8);
    String single = Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1);
    List<Piece> arguments = one ? idArguments(type) : arguments(type, true);
    if (!arguments.isEmpty()) {
      parts.add(new Piece("(", arguments, ")"));
    }
    parts.addAll(directives());
    parts.addAll(selection(type, 2));
    boolean exists = history.schema().root(single).isPresent();
    return new Piece(alias + (one && exists ? single : collection), parts, "");
  }

  private Piece meta() {
    List<Piece> parts = new ArrayList<>();
    if (oneIn(2)) {
      parts.add(new Piece("(", List.of(argument("block", block())), ")"));
    }
    if (!oneIn(10)) {
      parts.add(
          Piece.of(
              pick(
                  List.of(
                      "{block{number timestamp}}",
                      "{block{number __typename}deployment}",
                      "{hasIndexingErrors}",
                      "{block}",
                      "{block{nope}}",
                      "{__typename block{n:number n:timestamp}}"))));
    }
    return new Piece("_meta", parts, "");
  }

  private List<Piece> idArguments(EntityType type) {
    List<Piece> arguments = new ArrayList<>();
    for (int i = oneIn(8) ? random.nextInt(3) : 1; i > 0; i--) {
      Piece id = oneIn(3) ? values.literal() : values.held(type, type.field("id").orElseThrow());
      arguments.add(argument("id", orVariable(id)));
    }
    if (oneIn(4)) {
      arguments.add(argument("block", block()));
    }
    return arguments;
  }

  private List<Piece> arguments(EntityType type, boolean atRoot) {
    List<Piece> arguments = new ArrayList<>();
    if (!oneIn(8)) {
      arguments.add(argument("first", orVariable(Piece.of("" + random.nextInt(1, 6)))));
    }
    if (oneIn(5)) {
      arguments.add(argument("skip", orVariable(Piece.of("" + random.nextInt(0, 4)))));
    }
    if (oneIn(4)) {
      arguments.add(argument("orderBy", orVariable(Piece.of(pick(orders(type))))));
    }
    if (oneIn(4)) {
      arguments.add(argument("orderDirection", orVariable(Piece.of(pick(List.of("asc", "desc"))))));
    }
    if (!oneIn(4)) {
      arguments.add(argument("where", oneIn(15) ? orVariable(values.literal()) : where(type, 2)));
    }
    if (atRoot && oneIn(5)) {
      arguments.add(argument("block", block()));
    }
    if (atRoot && oneIn(15)) {
      arguments.add(
          argument("subgraphError", orVariable(Piece.of(pick(List.of("allow", "deny"))))));
    }
    if (oneIn(20)) {
      arguments.add(argument(pick(List.of("text", "nope")), values.literal()));
    }
    if (oneIn(25)) {
      // One of them again, with another value.
      String name = pick(List.of("first", "skip", "orderBy", "where", "block", "orderDirection"));
      arguments.add(random.nextInt(arguments.size() + 1), argument(name, values.literal()));
    }
    return arguments;
  }

  private List<String> orders(EntityType type) {
    return type.orders().stream().filter(by -> !by.endsWith("__id")).sorted().toList();
  }

  private Piece block() {
    return switch (random.nextInt(5)) {
      case 0 -> orVariable(values.literal());
      case 1 -> Piece.of(String.format(Locale.ROOT, "{number: %d}", random.nextInt(40, 475)));
      case 2 -> Piece.of(String.format(Locale.ROOT, "{number_gte: %d}", random.nextInt(40, 475)));
      case 3 ->
          new Piece(
              "{",
              List.of(
                  argument(
                      pick(List.of("number", "number_gte", "hash", "nope")), values.literal())),
              "}");
      default -> Piece.of("{number: 469}");
    };
  }

  private Piece where(EntityType type, int depth) {
    List<Piece> keys = new ArrayList<>();
    for (int i = random.nextInt(8) / 3; i >= 0; i--) {
      keys.add(condition(type, depth));
    }
    if (oneIn(30)) {
      keys.clear();
    }
    return new Piece("{", keys, "}");
  }

  private Piece condition(EntityType type, int depth) {
    if (oneIn(14)) {
      return argument(pick(List.of("and", "or")), several(type, depth));
    }
    if (oneIn(12)) {
      Piece since =
          Piece.of(String.format(Locale.ROOT, "{number_gte: %d}", random.nextInt(32, 470)));
      return argument("_change_block", oneIn(6) ? values.literal() : since);
    }
    if (oneIn(90)) {
      return argument(pick(List.of("nope", "id_nope", "id_", "_gt")), values.literal());
    }
    Field field = pick(List.copyOf(type.fields().values()));
    if (field.kind().relation() && oneIn(depth > 0 ? 2 : 12)) {
      Piece inner =
          oneIn(15)
              ? values.literal()
              : where(history.schema().type(field.type()), Math.max(0, depth - 1));
      return argument(field.name() + "_", inner);
    }
    List<String> keys =
        type.filters().stream()
            .filter(key -> key.equals(field.name()) || key.startsWith(field.name() + "_"))
            .filter(key -> !key.endsWith("_"))
            .sorted()
            .toList();
    return keys.isEmpty() ? argument("id", values.literal()) : compared(type, field, pick(keys));
  }

  private Piece several(EntityType type, int depth) {
    if (oneIn(15)) {
      return values.literal();
    }
    if (depth == 0) {
      return Piece.of("[]");
    }
    List<Piece> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      parts.add(oneIn(15) ? values.literal() : where(type, depth - 1));
    }
    return new Piece("[", parts, "]");
  }

  private Piece compared(EntityType type, Field field, String key) {
    if (oneIn(6)) {
      return argument(key, orVariable(values.literal()));
    }
    if (!key.endsWith("_in") && field.kind() != Field.Kind.REFERENCES) {
      return argument(key, orVariable(values.held(type, field)));
    }
    List<Piece> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(oneIn(25) ? values.literal() : values.held(type, field));
    }
    return argument(key, new Piece("[", list, "]"));
  }

  private static Piece argument(String name, Piece value) {
    return new Piece(name + ": ", List.of(value), "");
  }

  /** A variable here and there instead of a literal, with whatever value. */
  private Piece orVariable(Piece literal) {
    if (oneIn(60)) {
      return values.literal();
    }
    if (!oneIn(14)) {
      return literal;
    }
    String name = "v" + random.nextInt(5);
    if (!oneIn(12)) {
      String type = pick(VARIABLE_TYPES);
      String otherwise = oneIn(4) ? " = " + values.literal().text() : "";
      declared.add(Piece.of(String.format(Locale.ROOT, "$%s: %s%s", name, type, otherwise)));
    }
    if (!oneIn(4)) {
      sent.put(name, values.json());
    }
    return Piece.of("$" + name);
  }

  /** Nothing now and then, where the schema wants something. */
  private List<Piece> selection(EntityType type, int depth) {
    if (oneIn(90)) {
      return List.of();
    }
    List<Piece> parts = new ArrayList<>();
    parts.add(Piece.of("id"));
    List<Field> fields = List.copyOf(type.fields().values());
    for (int i = random.nextInt(0, 4); i > 0; i--) {
      if (depth > 0 && oneIn(10)) {
        parts.add(spread(type.name(), depth));
      } else if (oneIn(10)) {
        parts.add(
            Piece.of(
                pick(
                    List.of(
                        "__typename",
                        oneIn(4) ? "nope" : "id",
                        "id{x}",
                        "t:__typename",
                        "id(x: 1)",
                        "x:id"))));
      } else {
        field(pick(fields), depth).ifPresent(parts::add);
      }
    }
    return List.of(new Piece("{", parts, "}"));
  }

  private Optional<Piece> field(Field field, int depth) {
    String alias = oneIn(30) ? pick(List.of("id", "x", "t", field.name())) + ":" : "";
    List<Piece> parts = new ArrayList<>();
    if (field.kind().relation()) {
      if (depth == 0) {
        return Optional.empty();
      }
      EntityType other = history.schema().type(field.type());
      List<Piece> arguments = oneIn(2) ? arguments(other, false) : List.of(Piece.of("first: 3"));
      if (field.kind().list() && !arguments.isEmpty()) {
        parts.add(new Piece("(", arguments, ")"));
      }
      parts.addAll(directives());
      parts.addAll(selection(other, depth - 1));
    } else {
      parts.addAll(directives());
    }
    return Optional.of(new Piece(alias + field.name(), parts, ""));
  }

  private List<Piece> directives() {
    if (!oneIn(15)) {
      return List.of();
    }
    String name = pick(List.of("@skip", "@include", "@nope"));
    return oneIn(8)
        ? List.of(Piece.of(name))
        : List.of(
            new Piece(
                name + "(",
                List.of(
                    argument(
                        "if",
                        oneIn(2)
                            ? orVariable(values.literal())
                            : Piece.of(pick(List.of("true", "false"))))),
                ")"));
  }

  /** A fragment of the type, or of another. */
  private Piece spread(String type, int depth) {
    String condition = oneIn(12) ? pick(FRAGMENT_TYPES) : oneIn(60) ? "Nope" : type;
    List<Piece> set = within(condition, depth);
    if (random.nextBoolean()) {
      List<Piece> parts = new ArrayList<>(directives());
      parts.addAll(set);
      return new Piece(oneIn(5) ? "... " : "... on " + condition + " ", parts, "");
    }
    String name = "F" + depth + random.nextInt(2);
    List<Piece> parts = new ArrayList<>(directives());
    parts.addAll(set);
    fragments.add(
        new Piece(String.format(Locale.ROOT, "fragment %s on %s ", name, condition), parts, ""));
    return new Piece("..." + name, directives(), "");
  }

  private List<Piece> within(String type, int depth) {
    if (history.schema().isEntity(type)) {
      List<Piece> selection = selection(history.schema().type(type), Math.max(0, depth - 1));
      return selection.isEmpty() ? List.of(Piece.of("{id}")) : selection;
    }
    return List.of(Piece.of("{__typename}"));
  }

  private boolean oneIn(int several) {
    return random.nextInt(several) == 0;
  }

  private <T> T pick(List<T> from) {
    return values.pick(from);
  }
}

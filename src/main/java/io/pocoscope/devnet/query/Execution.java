package io.pocoscope.devnet.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.RootField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers a validated query. */
final class Execution {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final History history;
  private final Selections selections;
  private final Map<String, Object> variables;

  Execution(History history, Selections selections, Map<String, Object> variables) {
    this.history = history;
    this.selections = selections;
    this.variables = variables;
  }

  ObjectNode roots(SelectionSet set) {
    ObjectNode data = JSON.objectNode();
    selections.of("Query", List.of(set)).forEach((key, fields) -> data.set(key, root(fields)));
    return data;
  }

  private JsonNode root(List<Field> fields) {
    Field field = fields.get(0);
    if (field.getName().equals("__typename")) {
      return JSON.textNode("Query");
    }
    Arguments arguments = new Arguments(field.getArguments(), variables);
    if (field.getName().equals("_meta")) {
      return new MetaAnswer(history, selections).of(fields, arguments);
    }
    RootField root = history.schema().root(field.getName()).orElseThrow();
    Snapshot snapshot = new Snapshot(history, new Blocks(history).of(arguments));
    try {
      return root.collection()
          ? collection(root.type(), arguments, snapshot, sets(fields))
          : single(root.type(), arguments, snapshot, sets(fields));
    } catch (NoSelection missing) {
      throw new QueryError(
          "Failed to get entities from store: internal error resolving %s.%s: expected prefetched result, but found nothing"
              .formatted(root.type().name(), field.getName()));
    }
  }

  private JsonNode single(
      EntityType type, Arguments arguments, Snapshot snapshot, List<SelectionSet> sets) {
    Object id =
        arguments
            .get("id")
            .orElseThrow(() -> new QueryError("No value provided for required argument: `id`"));
    return snapshot
        .entity(type, id.toString())
        .map(entity -> (JsonNode) object(entity, sets, snapshot))
        .orElse(JSON.nullNode());
  }

  private ArrayNode collection(
      EntityType type, Arguments arguments, Snapshot snapshot, List<SelectionSet> sets) {
    Optional<Object> where = arguments.get("where");
    boolean kept =
        type.members().size() == 1 && Ordering.of(type, arguments, snapshot).byIdAscending();
    String after = kept ? lowestId(where) : "";
    return page(type, snapshot.entities(type, after), kept, arguments, snapshot, sets);
  }

  /** Where a page begins: what lies before it need not be looked at. */
  private static String lowestId(Optional<Object> where) {
    return where
        .map(keys -> keys instanceof Map<?, ?> map ? map.get("id_gt") : null)
        .map(Object::toString)
        .orElse("");
  }

  private ArrayNode page(
      EntityType type,
      Stream<Entity> entities,
      boolean inOrder,
      Arguments arguments,
      Snapshot snapshot,
      List<SelectionSet> sets) {
    Page page = Page.of(arguments);
    Ordering ordering = Ordering.of(type, arguments, snapshot);
    Optional<Condition> where = where(type, arguments);
    Stream<Entity> wanted =
        entities.filter(
            entity -> where.map(condition -> condition.holds(entity, snapshot)).orElse(true));
    Stream<Entity> ordered = inOrder ? wanted : wanted.sorted(ordering.comparator());
    ArrayNode rows = JSON.arrayNode();
    ordered
        .skip(page.skip())
        .limit(page.first())
        .forEach(entity -> rows.add(object(entity, sets, snapshot)));
    return rows;
  }

  private Optional<Condition> where(EntityType type, Arguments arguments) {
    return arguments.get("where").map(keys -> WhereParser.parse(history.schema(), type, keys));
  }

  private ObjectNode object(Entity entity, List<SelectionSet> sets, Snapshot snapshot) {
    ObjectNode object = JSON.objectNode();
    selections
        .of(entity.typeName(), sets)
        .forEach((key, fields) -> object.set(key, field(entity, fields, snapshot)));
    return object;
  }

  private JsonNode field(Entity entity, List<Field> fields, Snapshot snapshot) {
    String name = fields.get(0).getName();
    if (name.equals("__typename")) {
      return JSON.textNode(entity.typeName());
    }
    var field = entity.table().type().field(name).orElseThrow();
    if (!field.kind().relation()) {
      return scalar(entity.value(name));
    }
    List<SelectionSet> sets = sets(fields);
    if (field.kind().list()) {
      Arguments arguments = new Arguments(fields.get(0).getArguments(), variables);
      EntityType type = history.schema().type(field.type());
      Stream<Entity> related = snapshot.related(entity, field);
      // What is wrong is told in graph-node's order.
      Ordering ordering = Ordering.of(type, arguments, snapshot);
      where(type, arguments);
      ordering.requireOwnField(arguments);
      return page(type, related, false, arguments, snapshot, sets);
    }
    Optional<Entity> other = snapshot.related(entity, field).findFirst();
    if (other.isEmpty() && field.nonNull()) {
      throw new QueryError(
          "Null value resolved for non-null field `%s`".formatted(name),
          fields.get(0).getSourceLocation());
    }
    return other.map(child -> (JsonNode) object(child, sets, snapshot)).orElse(JSON.nullNode());
  }

  private static List<SelectionSet> sets(List<Field> fields) {
    List<SelectionSet> sets =
        fields.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    if (sets.isEmpty()) {
      throw new NoSelection();
    }
    return sets;
  }

  static JsonNode scalar(Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof BigDecimal number) {
      boolean zero = number.signum() == 0;
      return JSON.textNode(zero ? "0" : number.stripTrailingZeros().toPlainString());
    }
    return JSON.textNode(value instanceof BigInteger number ? number.toString() : (String) value);
  }

  /** A relation of which no field is asked; graph-node notices only when it answers. */
  private static final class NoSelection extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

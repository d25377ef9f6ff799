package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.RootField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers a validated query, writing the answer as it goes. */
final class Execution {
  private final History history;
  private final Selections selections;
  private final Map<String, Object> variables;
  private final JsonGenerator out;
  private long newestRead;

  Execution(
      History history, Selections selections, Map<String, Object> variables, JsonGenerator out) {
    this.history = history;
    this.selections = selections;
    this.variables = variables;
    this.out = out;
  }

  /** The newest block that it has looked at so far. */
  long newestRead() {
    return newestRead;
  }

  void roots(SelectionSet set) throws IOException {
    out.writeStartObject();
    for (var root : selections.of("Query", List.of(set)).entrySet()) {
      out.writeFieldName(root.getKey());
      history.read(() -> rootOrFail(root.getValue()));
    }
    out.writeEndObject();
  }

  private Execution rootOrFail(List<Field> fields) {
    try {
      root(fields);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void root(List<Field> fields) throws IOException {
    Field field = fields.get(0);
    if (field.getName().equals("__typename")) {
      out.writeString("Query");
      return;
    }
    Arguments arguments = new Arguments(field.getArguments(), variables);
    long block = new Blocks(history).of(arguments);
    newestRead = Math.max(newestRead, block);
    if (field.getName().equals("_meta")) {
      new MetaAnswer(history, selections, out).write(fields, block, arguments);
      return;
    }
    RootField root = history.schema().root(field.getName()).orElseThrow();
    Snapshot snapshot = new Snapshot(history, block);
    try {
      Shape shape = Shape.of(fields, selections, variables);
      if (root.collection()) {
        collection(root.type(), arguments, snapshot, shape);
      } else {
        single(root.type(), arguments, snapshot, shape);
      }
    } catch (Shape.NoSelection missing) {
      throw new QueryError(
          String.format(
              Locale.ROOT,
              "Failed to get entities from store: internal error resolving %s.%s: expected"
                  + " prefetched result, but found nothing",
              root.type().name(),
              field.getName()));
    }
  }

  private void single(EntityType type, Arguments arguments, Snapshot snapshot, Shape shape)
      throws IOException {
    Object id =
        arguments
            .get("id")
            .orElseThrow(() -> new QueryError("No value provided for required argument: `id`"));
    objectOrNull(snapshot.entity(type, id.toString()), shape, snapshot);
  }

  private void collection(EntityType type, Arguments arguments, Snapshot snapshot, Shape shape)
      throws IOException {
    Ordering ordering = Ordering.of(type, arguments, snapshot);
    Page page = Page.of(arguments);
    Optional<Condition> where = where(type, arguments);
    Stream<Entity> entities = snapshot.entities(type, Scope.of(arguments.get("where")));
    boolean inOrder = type.members().size() == 1 && ordering.byIdAscending();
    rows(page.of(wanted(entities, where, snapshot), ordering, inOrder), shape, snapshot);
  }

  private void nested(Entity entity, Shape.Column column, Snapshot snapshot) throws IOException {
    var field = column.field().orElseThrow();
    Shape shape = column.inner();
    Arguments arguments = column.arguments();
    EntityType type = history.schema().type(field.type());
    // What is wrong is told in graph-node's order.
    Ordering ordering = Ordering.of(type, arguments, snapshot);
    Optional<Condition> where = where(type, arguments);
    ordering.requireOwnField(arguments);
    Page page = Page.of(arguments);
    Stream<Entity> related = snapshot.related(entity, field);
    rows(page.of(wanted(related, where, snapshot), ordering, false), shape, snapshot);
  }

  private Optional<Condition> where(EntityType type, Arguments arguments) {
    return arguments.get("where").map(keys -> WhereParser.parse(history.schema(), type, keys));
  }

  private static Stream<Entity> wanted(
      Stream<Entity> entities, Optional<Condition> where, Snapshot snapshot) {
    return where
        .map(condition -> entities.filter(entity -> condition.holds(entity, snapshot)))
        .orElse(entities);
  }

  private void rows(List<Entity> entities, Shape shape, Snapshot snapshot) throws IOException {
    out.writeStartArray();
    for (Entity entity : entities) {
      object(entity, shape, snapshot);
    }
    out.writeEndArray();
  }

  private void objectOrNull(Optional<Entity> entity, Shape shape, Snapshot snapshot)
      throws IOException {
    if (entity.isEmpty()) {
      out.writeNull();
    } else {
      object(entity.get(), shape, snapshot);
    }
  }

  private void object(Entity entity, Shape shape, Snapshot snapshot) throws IOException {
    out.writeStartObject();
    for (Shape.Column column : shape.columns(entity.table())) {
      out.writeFieldName(column.key());
      field(entity, column, snapshot);
    }
    out.writeEndObject();
  }

  private void field(Entity entity, Shape.Column column, Snapshot snapshot) throws IOException {
    if (column.field().isEmpty()) {
      out.writeString(entity.typeName());
      return;
    }
    var field = column.field().get();
    if (!field.kind().relation()) {
      scalar(column.value(entity));
    } else if (field.kind().list()) {
      nested(entity, column, snapshot);
    } else {
      Shape shape = column.inner();
      Optional<Entity> other =
          field.kind().stored()
              ? snapshot.referred(field, column.value(entity))
              : snapshot.related(entity, field).findFirst();
      if (other.isEmpty() && field.nonNull()) {
        throw new QueryError(
            String.format(Locale.ROOT, "Null value resolved for non-null field `%s`", field.name()),
            column.asked().getSourceLocation());
      }
      objectOrNull(other, shape, snapshot);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      boolean zero = number.signum() == 0;
      out.writeString(zero ? "0" : number.stripTrailingZeros().toPlainString());
    } else {
      out.writeString(value.toString());
    }
  }
}

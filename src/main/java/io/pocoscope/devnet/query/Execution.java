package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonGenerator;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.devnet.schema.RootField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers the fields of a query that are about one block, writing the answer as it goes. */
final class Execution {
  private final Snapshot snapshot;
  private final History history;
  private final Introspection introspection;
  private final JsonGenerator out;
  private final Failures failures = new Failures();

  Execution(Snapshot snapshot, Introspection introspection, JsonGenerator out) {
    this.snapshot = snapshot;
    this.history = snapshot.history();
    this.introspection = introspection;
    this.out = out;
  }

  /**
   * Writes the fields' answers as an object.
   *
   * @return what went wrong; if anything did, what has been written is no answer
   */
  List<QueryError> write(QueryPart part) throws IOException {
    out.writeStartObject();
    for (Asked root : part.fields()) {
      out.writeFieldName(root.key());
      history.read(() -> rootOrFail(root, part.constraint()));
    }
    out.writeEndObject();
    return failures.of(part.fields());
  }

  private Execution rootOrFail(Asked field, BlockConstraint constraint) {
    try {
      root(field, constraint);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void root(Asked field, BlockConstraint constraint) throws IOException {
    switch (field.name()) {
      case "__typename" -> out.writeString("Query");
      case "_meta" -> new MetaAnswer(snapshot, out).write(field, constraint.namesNoNumber());
      case "__schema", "__type" -> out.writePOJO(introspection.answer(field));
      default -> entities(field, history.schema().root(field.name()).orElseThrow());
    }
  }

  private void entities(Asked field, RootField root) throws IOException {
    if (field.below().isEmpty()) {
      failures.resolving(nothingAsked(root.type().name(), field));
      out.writeNull();
    } else if (root.collection()) {
      collection(field, root.type());
    } else {
      String id = (String) field.arguments().get("id").orElseThrow();
      objectOrNull(snapshot.entity(root.type(), id), new Shape(field.below()));
    }
  }

  private void collection(Asked field, EntityType type) throws IOException {
    List<Entity> page = List.of();
    try {
      Retrieval wanted = Retrieval.of(history.schema(), type, field.arguments(), snapshot);
      boolean inOrder = type.members().size() == 1;
      page = wanted.of(snapshot.entities(type, wanted.scope()), snapshot, inOrder);
    } catch (QueryError error) {
      failures.fetching(field, error);
    }
    rows(page, new Shape(field.below()));
  }

  private void nested(Entity entity, Shape.Column column) throws IOException {
    List<Entity> page = List.of();
    if (!failures.isLost(column.asked())) {
      try {
        page = related(entity, column);
      } catch (QueryError error) {
        failures.fetching(column.asked(), error);
      }
    }
    rows(page, column.inner());
  }

  private List<Entity> related(Entity entity, Shape.Column column) {
    Retrieval wanted = column.retrieval(snapshot);
    boolean stored = column.field().orElseThrow().kind().stored();
    if (stored && column.value(entity) instanceof List<?> ids && ids.isEmpty()) {
      // The store is not asked, so that it cannot refuse.
      return List.of();
    }
    Stream<Entity> related = snapshot.related(entity, column.field().orElseThrow());
    List<Entity> page = wanted.of(related, snapshot, false);
    Ordering.requireOwnField(column.asked().arguments());
    return page;
  }

  private static QueryError nothingAsked(String type, Asked field) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "Failed to get entities from store: internal error resolving %s.%s: expected prefetched"
                + " result, but found nothing",
            type,
            field.name()));
  }

  private void rows(List<Entity> entities, Shape shape) throws IOException {
    out.writeStartArray();
    for (Entity entity : entities) {
      object(entity, shape);
    }
    out.writeEndArray();
  }

  private void objectOrNull(Optional<Entity> entity, Shape shape) throws IOException {
    if (entity.isEmpty()) {
      out.writeNull();
    } else {
      object(entity.get(), shape);
    }
  }

  private void object(Entity entity, Shape shape) throws IOException {
    out.writeStartObject();
    for (Shape.Column column : shape.columns(entity.table())) {
      out.writeFieldName(column.key());
      field(entity, column);
    }
    out.writeEndObject();
  }

  private void field(Entity entity, Shape.Column column) throws IOException {
    if (column.field().isEmpty()) {
      out.writeString(entity.typeName());
      return;
    }
    Field field = column.field().get();
    if (!field.kind().relation()) {
      scalar(column.value(entity));
    } else if (column.asked().below().isEmpty()) {
      failures.resolving(nothingAsked(field.type(), column.asked()));
      out.writeNull();
    } else if (field.kind().list()) {
      nested(entity, column);
    } else {
      reference(entity, column, field);
    }
  }

  private void reference(Entity entity, Shape.Column column, Field field) throws IOException {
    Optional<Entity> other =
        field.kind().stored()
            ? snapshot.referred(field, column.value(entity))
            : snapshot.related(entity, field).findFirst();
    if (other.isEmpty() && field.nonNull()) {
      failures.resolving(
          new QueryError(
              String.format(
                  Locale.ROOT, "Null value resolved for non-null field `%s`", field.name()),
              column.asked().at().orElse(null)));
    }
    objectOrNull(other, column.inner());
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

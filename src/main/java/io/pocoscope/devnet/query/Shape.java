package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.schema.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the entities at one place of a query, worked out once for each of their types.
 */
final class Shape {
  private final Selection selection;
  private final Map<String, List<Column>> columns = new HashMap<>();

  Shape(Selection selection) {
    this.selection = selection;
  }

  List<Column> columns(EntityTable table) {
    return columns.computeIfAbsent(
        table.type().name(),
        type -> {
          List<Column> found = new ArrayList<>();
          selection.of(type).forEach(asked -> found.add(new Column(asked, table)));
          return found;
        });
  }

  /** A key of the answer, and the field behind it. */
  static final class Column {
    private final SerializableString key;
    private final Asked asked;
    private final Optional<Field> field;
    private final Optional<Integer> place;
    private final Shape inner;
    private Optional<Retrieval> retrieval = Optional.empty();

    private Column(Asked asked, EntityTable table) {
      this.key = new SerializedString(asked.key());
      this.asked = asked;
      this.field = table.type().field(asked.name());
      this.place =
          field.filter(known -> known.kind().stored()).map(known -> table.place(known.name()));
      this.inner = new Shape(asked.below());
    }

    SerializableString key() {
      return key;
    }

    /** What the query says. */
    Asked asked() {
      return asked;
    }

    /** The schema's field; empty for the name of the type. */
    Optional<Field> field() {
      return field;
    }

    /** The value of a field that an entity stores; null where there is none. */
    Object value(Entity entity) {
      return entity.version().value(place.orElseThrow());
    }

    /** What is asked of the entities that it leads to. */
    Shape inner() {
      return inner;
    }

    /**
     * Which of the entities that it leads to are wanted; looked at only when there are some.
     *
     * @throws QueryError if its arguments are wrong
     */
    Retrieval retrieval(Snapshot snapshot) {
      if (retrieval.isEmpty()) {
        var schema = snapshot.history().schema();
        var type = schema.type(field.orElseThrow().type());
        retrieval = Optional.of(Retrieval.of(schema, type, asked.arguments(), snapshot));
      }
      return retrieval.get();
    }
  }
}

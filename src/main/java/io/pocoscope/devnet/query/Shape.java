package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.EntityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of the entities at one place of a query, worked out once for each of their types.
 */
final class Shape {
  private final List<SelectionSet> sets;
  private final Selections selections;
  private final Map<String, Object> variables;
  private final Map<String, List<Column>> columns = new HashMap<>();

  private Shape(List<SelectionSet> sets, Selections selections, Map<String, Object> variables) {
    this.sets = sets;
    this.selections = selections;
    this.variables = variables;
  }

  /**
   * The shape of what fields of one key lead to.
   *
   * @throws NoSelection if none of them says what it wants of that
   */
  static Shape of(List<Field> fields, Selections selections, Map<String, Object> variables) {
    List<SelectionSet> sets =
        fields.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    if (sets.isEmpty()) {
      throw new NoSelection();
    }
    return new Shape(sets, selections, variables);
  }

  List<Column> columns(EntityTable table) {
    return columns.computeIfAbsent(
        table.type().name(),
        name -> {
          List<Column> found = new ArrayList<>();
          selections
              .of(name, sets)
              .forEach(
                  (key, fields) -> found.add(new Column(new SerializedString(key), fields, table)));
          return found;
        });
  }

  /** A key of the answer, and the field behind it. */
  final class Column {
    private final SerializableString key;
    private final List<Field> asked;
    private final Optional<io.pocoscope.devnet.schema.Field> field;
    private final Optional<Integer> place;
    private Optional<Shape> inner = Optional.empty();

    private Column(SerializableString key, List<Field> asked, EntityTable table) {
      this.key = key;
      this.asked = asked;
      this.field = table.type().field(asked.get(0).getName());
      this.place =
          field.filter(known -> known.kind().stored()).map(known -> table.place(known.name()));
    }

    SerializableString key() {
      return key;
    }

    /** The first of the fields of this key, as the query has it. */
    Field asked() {
      return asked.get(0);
    }

    /** The schema's field; empty for the name of the type. */
    Optional<io.pocoscope.devnet.schema.Field> field() {
      return field;
    }

    /** The value of a field that an entity stores; null where there is none. */
    Object value(Entity entity) {
      return entity.version().value(place.orElseThrow());
    }

    /**
     * What is asked of the entities that it leads to; seen only when there is an answer to give.
     */
    Shape inner() {
      if (inner.isEmpty()) {
        inner = Optional.of(Shape.of(asked, selections, variables));
      }
      return inner.get();
    }

    Arguments arguments() {
      return new Arguments(asked().getArguments(), variables);
    }
  }

  /** A relation of which no field is asked; graph-node notices only when it answers. */
  static final class NoSelection extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

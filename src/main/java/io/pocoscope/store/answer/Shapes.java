package io.pocoscope.store.answer;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the type of rows that nothing names: by {@code __typename}, else by their fields and by the
 * form of their ids. It is right or it does not say.
 */
final class Shapes {
  private static final int MOST_REMEMBERED = 1000;

  /** The names of the fields of all types. */
  static final Set<String> ALL_FIELDS =
      Types.known().stream().flatMap(type -> type.fields().keySet().stream()).collect(toSet());

  private final Optional<EntityType> said;
  private final Map<Question, Shape> remembered = new HashMap<>();

  /**
   * @param said what the user says that rows are which do not say it themselves
   */
  Shapes(Optional<Table> said) {
    this.said = said.map(EntityType::of);
  }

  /** Of any type. */
  Shape of(JsonNode row) {
    return of(row, Types.known());
  }

  /** Of one of some types. */
  Shape of(JsonNode row, Collection<EntityType> types) {
    JsonNode typename = row.path("__typename");
    if (typename.isTextual()) {
      return Shape.among(Types.named(typename.asText()).stream().toList());
    }
    JsonNode id = row.path("id");
    if (!id.isTextual()) {
      return new Shape.None();
    }
    Question question = new Question(names(row), IdForm.of(id.asText()), types);
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(question, this::answer);
  }

  private Shape answer(Question question) {
    Set<String> known = new LinkedHashSet<>(question.fields());
    known.retainAll(ALL_FIELDS);
    int unknown = question.fields().size() - known.size();
    List<EntityType> fitting =
        question.types().stream()
            .filter(type -> type.ids().containsAll(question.form()) && !question.form().isEmpty())
            .filter(type -> type.fields().keySet().containsAll(known))
            .toList();
    boolean telling = unknown == 0 || known.size() > Math.max(2, unknown); // its id is one of them
    Shape shape = telling ? Shape.among(fitting) : new Shape.None();
    boolean open = !(shape instanceof Shape.Of);
    if (open && said.filter(question.types()::contains).isPresent()) {
      return new Shape.Of(said.get());
    }
    // An id alone fits much and says nothing.
    return shape instanceof Shape.Either && known.size() < 2 ? new Shape.None() : shape;
  }

  private static List<String> names(JsonNode row) {
    List<String> names = new ArrayList<>(row.size());
    row.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Rows of one list have the same fields and ids of one form: it is asked once. */
  private record Question(List<String> fields, Set<IdForm> form, Collection<EntityType> types) {}
}

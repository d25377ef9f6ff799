package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Column;
import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an entity holds besides its table's columns and lists: aliases, and fields that pocoscope
 * has no place for. Rows of a known type are found in them all the same.
 */
final class OtherFields {
  private static final int MOST_NAMES = 4;

  private final EntityWalker walker;
  private final Shapes shapes;
  private final NoteTaker notes;
  private final Findings findings;
  private final Map<String, Collection<EntityType>> within = new HashMap<>();

  OtherFields(EntityWalker walker, Shapes shapes, NoteTaker notes, Findings findings) {
    this.walker = walker;
    this.shapes = shapes;
    this.notes = notes;
    this.findings = findings;
  }

  /** Takes a field of an entity that has a row. */
  void field(EntityType parent, Row row, String field, JsonNode value, String place) {
    nested(parent, Optional.of(row), field, value, place);
  }

  /**
   * Takes an entity of which no table has rows.
   *
   * @param name how it is called where it stands
   */
  void withoutTable(EntityType type, JsonNode node, String place, String name) {
    notes.notStored(name);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isContainerNode()) {
        nested(type, Optional.empty(), field.getKey(), field.getValue(), place);
      }
    }
  }

  /** The type of an event in a list of all that happened to something. */
  Optional<EntityType> event(JsonNode node, Table parent) {
    return shapes.of(node, within(EntityType.of(parent))) instanceof Shape.Of known
        ? Optional.of(known.type())
        : Optional.empty();
  }

  private void nested(
      EntityType parent, Optional<Row> row, String field, JsonNode value, String place) {
    String name = parent.name() + "." + Quote.name(field);
    boolean ofSchema = parent.fields().containsKey(field);
    if (value.isContainerNode()) {
      Parent from = new Parent(parent, row, field, name, value.isArray());
      int index = 0;
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        one(from, one, place + "." + field + (value.isArray() ? "[" + index++ + "]" : ""));
      }
    } else if (ofSchema || value.isNull()) {
      notes.notStored(name);
    } else {
      notes.unread(name);
    }
  }

  private void one(Parent from, JsonNode node, String place) {
    if (!node.isObject()) {
      notes.unread(from.name());
      return;
    }
    Optional<EntityType> bySchema =
        Optional.ofNullable(from.type().fields().get(from.field())).flatMap(Types::named);
    Shape shape =
        bySchema.<Shape>map(Shape.Of::new).orElseGet(() -> shapes.of(node, within(from.type())));
    if (shape instanceof Shape.Of known) {
      known(from, known.type(), node, place);
    } else if (shape instanceof Shape.Either either) {
      throw ambiguous(either, place);
    } else {
      notes.unread(from.name());
      loose(node, place);
    }
  }

  private void known(Parent from, EntityType type, JsonNode node, String place) {
    if (type.table().isEmpty()) {
      withoutTable(type, node, place, from.name());
    } else if (!node.has("id")) {
      notes.unread(from.name() + ", without its id");
    } else {
      if (from.list()) {
        findings.known();
      }
      Optional<String> back = from.backReference(type.table().get());
      String id = walker.row(type, node, place, child -> from.refer(child, back));
      if (!from.link(type, id) && back.isEmpty()) {
        notes.unread("whose " + from.name() + " it is");
      }
    }
  }

  /** Looks for rows in what is itself no row. */
  void loose(JsonNode node, String place) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String there = place + "." + field.getKey();
      JsonNode value = field.getValue();
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        Shape shape = shapes.of(one);
        if (shape instanceof Shape.Of known) {
          walker.entity(known.type(), one, there);
        } else if (shape instanceof Shape.Either either) {
          throw ambiguous(either, there);
        } else {
          loose(one, there);
        }
      }
    }
  }

  /** Rows that can be several things are not guessed at. */
  static BadValue ambiguous(Shape.Either either, String place) {
    List<String> names = either.types().stream().limit(MOST_NAMES).map(EntityType::name).toList();
    return new BadValue(
        place,
        "this row may be of "
            + String.join(" or ", names)
            + (names.size() < either.types().size() ? " or others" : "")
            + ": ask for more of its fields or for __typename, or say what it is with --type");
  }

  /** The types that an entity's own fields can lead to, under whatever alias. */
  private Collection<EntityType> within(EntityType parent) {
    return within.computeIfAbsent(
        parent.name(),
        any -> {
          Stream<EntityType> named =
              parent.fields().values().stream().distinct().flatMap(t -> Types.named(t).stream());
          Stream<EntityType> events =
              Types.known().stream()
                  .filter(type -> type.ids().contains(IdForm.EVENT))
                  .filter(type -> type.fields().containsValue(parent.name()));
          return Collections.unmodifiableCollection(
              Stream.concat(named, events).distinct().toList());
        });
  }

  /** The entity and the field in which another one stands. */
  private record Parent(
      EntityType type, Optional<Row> row, String field, String name, boolean list) {

    /** The column of the other one that points back, where the schema leaves but one. */
    Optional<String> backReference(Table child) {
      if (row.isEmpty()) {
        return Optional.empty();
      }
      Table parent = row.get().table();
      if (parent == Table.TASK && child == Table.BULK_SLICE) {
        return Optional.of("task");
      }
      List<String> columns =
          parent.children().stream()
              .filter(list -> list.type().map(child.type()::equals).orElse(child.isEvent()))
              .flatMap(list -> list.backReference().stream())
              .filter(column -> pointsTo(child, column, parent))
              .toList();
      return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    void refer(Row child, Optional<String> column) {
      column.filter(back -> !child.knows(back)).ifPresent(back -> child.set(back, id()));
    }

    /** Sets the one column of the parent that leads to such an entity, if there is just one. */
    boolean link(EntityType target, String id) {
      if (list || row.isEmpty()) {
        return row.isEmpty();
      }
      List<Column> columns =
          row.get().table().columns().stream()
              .filter(column -> column.target().equals(Optional.of(target.name())))
              .toList();
      if (columns.size() == 1 && !row.get().knows(columns.get(0).name())) {
        row.get().set(columns.get(0).name(), id);
      }
      return columns.size() == 1;
    }

    private String id() {
      return row.orElseThrow().id();
    }

    private static boolean pointsTo(Table child, String column, Table parent) {
      return child.columns().stream()
          .anyMatch(
              own -> own.name().equals(column) && own.target().equals(Optional.of(parent.type())));
    }
  }
}

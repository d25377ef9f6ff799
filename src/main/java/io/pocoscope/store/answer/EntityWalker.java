package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.ChildList;
import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks an entity of an answer, with all that is nested in it, and gives a row for each. */
final class EntityWalker {
  private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,12})-(\\d{1,6})");
  private static final Pattern CONTRIBUTION_ID = Pattern.compile("(0x[0-9a-f]+)-(0x[0-9a-f]+)");

  private final Consumer<Row> rows;
  private final NoteTaker notes;
  private final OtherFields others;

  EntityWalker(Consumer<Row> rows, Shapes shapes, NoteTaker notes, Findings findings) {
    this.rows = rows;
    this.notes = notes;
    this.others = new OtherFields(this, shapes, notes, findings);
  }

  /** The subgraph's own state. */
  void meta(JsonNode node, String place) {
    JsonNode deployment = node.path("deployment");
    if (deployment.isTextual()) {
      notes.deployment(deployment.asText());
    }
    if (node.path("hasIndexingErrors").asBoolean()) {
      notes.partial("hasIndexingErrors is true");
    }
    JsonNode timestamp = node.path("block").path("timestamp");
    if (!timestamp.isMissingNode() && !timestamp.isNull()) {
      notes.sawTime((Instant) Values.read(ColumnType.TIME, timestamp, place + ".block.timestamp"));
    }
  }

  /** Takes an entity; its own {@code __typename} is heard before what its place says of it. */
  void entity(EntityType expected, JsonNode node, String place) {
    EntityType type = Types.named(node.path("__typename").asText()).orElse(expected);
    if (!node.isObject()) {
      throw new BadValue(place, "a " + type.name() + " is an object, not " + Quote.of(node));
    }
    if (type.table().isEmpty()) {
      others.withoutTable(type, node, place, type.name());
      return;
    }
    if (!node.has("id")) {
      throw new BadValue(
          place, "a " + type.name() + " without its id cannot be told from others: ask for id");
    }
    row(type, node, place, row -> {});
  }

  /** Takes the rows that stand in what is none itself. */
  void within(JsonNode node, String place) {
    others.loose(node, place);
  }

  /** The row of an entity with an id, completed by what its place tells of it. */
  String row(EntityType type, JsonNode node, String place, Consumer<Row> complete) {
    Table table = type.table().orElseThrow();
    String id = (String) Values.id(table.columns().get(0).type(), node.get("id"), place + ".id");
    Row row = Row.of(table, id);
    fromId(row, id, place);
    Set<String> seen = new HashSet<>(List.of("id", "__typename"));
    for (int i = 1; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      JsonNode value = node.get(column.field());
      if (value != null && !Types.isOfEventId(table, column)) {
        seen.add(column.field());
        field(row, i, column, value, place + "." + column.field());
      }
    }
    for (ChildList list : table.children()) {
      JsonNode children = node.get(list.field());
      if (children != null) {
        seen.add(list.field());
        children(table, id, list, children, place + "." + list.field());
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!seen.contains(field.getKey())) {
        others.field(type, row, field.getKey(), field.getValue(), place);
      }
    }
    complete.accept(row);
    rows.accept(row);
    return id;
  }

  private void fromId(Row row, String id, String place) {
    if (row.table().isEvent()) {
      Matcher event = EVENT_ID.matcher(id);
      if (!event.matches()) {
        throw new BadValue(
            place + ".id", "'" + Quote.of(id) + "' is no id of an event (<block>-<log index>)");
      }
      row.set("block", Long.parseLong(event.group(1)))
          .set("log_index", Long.parseLong(event.group(2)));
    } else if (row.table() == Table.CONTRIBUTION) {
      Matcher contribution = CONTRIBUTION_ID.matcher(id);
      if (!contribution.matches()) {
        throw new BadValue(
            place + ".id", "'" + Quote.of(id) + "' is no id of a contribution (<task>-<worker>)");
      }
      row.set("task", contribution.group(1)).set("worker", contribution.group(2));
    }
  }

  private void field(Row row, int index, Column column, JsonNode value, String place) {
    if (value.isNull()) {
      // Where null cannot mean that there is nothing, it means that nobody knows.
      if (column.clearable() || column.ifNull().isPresent()) {
        row.put(index, column.ifNull());
      }
    } else if (column.type() == ColumnType.LINKS) {
      row.put(index, links(column, value, place));
    } else if (column.target().isPresent()) {
      link(column, value, place).ifPresent(id -> row.put(index, id));
    } else {
      Object read = Values.read(column.type(), value, place);
      row.put(index, read);
      if (column.type() == ColumnType.TIME) {
        notes.sawTime((Instant) read);
      }
    }
  }

  /** A relation: usually an object, of which a row is made; in exports sometimes the id alone. */
  private Optional<String> link(Column column, JsonNode value, String place) {
    EntityType target = column.target().flatMap(Types::named).orElseThrow();
    ColumnType idType = target.table().orElseThrow().columns().get(0).type();
    if (value.isTextual()) {
      return Optional.of((String) Values.id(idType, value, place));
    }
    if (!value.isObject()) {
      throw new BadValue(place, "a " + target.name() + " is an object, not " + Quote.of(value));
    }
    if (value.has("__ref")) {
      throw new BadValue(place, ForeignFile.APOLLO_CACHE);
    }
    if (!value.has("id")) {
      notes.unread("the " + target.name() + " of " + column.name() + ", without its id");
      return Optional.empty();
    }
    String id = (String) Values.id(idType, value.get("id"), place + ".id");
    if (!id.equals(Column.ZERO_ADDRESS)) {
      entity(target, value, place);
    }
    return Optional.of(id);
  }

  private List<String> links(Column column, JsonNode value, String place) {
    List<String> ids = new ArrayList<>();
    for (JsonNode element : list(value, place)) {
      link(column, element, place + "[" + ids.size() + "]").ifPresent(ids::add);
    }
    notes.listEnded(column.name(), ids.size());
    return ids;
  }

  private void children(
      Table parent, String parentId, ChildList list, JsonNode value, String place) {
    String name = parent.type() + "." + list.field();
    int index = 0;
    for (JsonNode child : list(value, place)) {
      String where = place + "[" + index++ + "]";
      if (!child.isObject()) {
        throw new BadValue(where, "an entity is an object, not " + Quote.of(child));
      }
      Optional<EntityType> type = typeOf(child, parent, list);
      if (type.isEmpty() || !child.has("id")) {
        notes.unread(name + ", without id or __typename");
      } else if (type.get().table().isEmpty()) {
        others.withoutTable(type.get(), child, where, name);
      } else {
        row(type.get(), child, where, row -> refer(row, list, parentId));
      }
    }
    notes.listEnded(name, index);
  }

  private Optional<EntityType> typeOf(JsonNode child, Table parent, ChildList list) {
    return Types.named(child.path("__typename").asText())
        .or(() -> list.type().flatMap(Types::named))
        .or(() -> others.event(child, parent));
  }

  private static void refer(Row row, ChildList list, String parentId) {
    list.backReference()
        .filter(column -> !row.knows(column))
        .ifPresent(column -> row.set(column, parentId));
  }

  private static Iterable<JsonNode> list(JsonNode value, String place) {
    if (!value.isArray()) {
      throw new BadValue(place, "it is a list in an answer, not " + Quote.of(value));
    }
    return value;
  }
}

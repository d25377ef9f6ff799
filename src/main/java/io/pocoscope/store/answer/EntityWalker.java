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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Walks an entity of an answer, with all that is nested in it, and gives a row for each. */
final class EntityWalker {
  private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,12})-(\\d{1,6})");
  private static final Pattern CONTRIBUTION_ID = Pattern.compile("(0x[0-9a-f]+)-(0x[0-9a-f]+)");

  private final Consumer<Row> rows;
  private final NoteTaker notes = new NoteTaker();

  EntityWalker(Consumer<Row> rows) {
    this.rows = rows;
  }

  ImportNotes notes() {
    return notes.notes();
  }

  void notStored(String what) {
    notes.notStored(what);
  }

  void listEnded(String place, int length) {
    notes.listEnded(place, length);
  }

  /** Takes what stands at the root of the data; tells whether it could be stored. */
  boolean root(RootField root, JsonNode node, String place) {
    if (root instanceof RootField.Collection collection) {
      entity(collection.table(), node, place);
    } else if (root instanceof RootField.Single single) {
      if (!node.isNull()) {
        entity(single.table(), node, place);
      }
    } else if (root instanceof RootField.MetaField) {
      meta(node, place);
    } else {
      Optional<Table> table = Table.ofType(node.path("__typename").asText());
      table.ifPresentOrElse(
          known -> entity(known, node, place),
          () -> notes.notStored(place.replaceFirst("\\[.*", "")));
      return table.isPresent();
    }
    return true;
  }

  private void meta(JsonNode node, String place) {
    JsonNode deployment = node.path("deployment");
    if (deployment.isTextual()) {
      notes.deployment(deployment.asText());
    }
    JsonNode timestamp = node.path("block").path("timestamp");
    if (!timestamp.isMissingNode() && !timestamp.isNull()) {
      notes.sawTime((Instant) Values.read(ColumnType.TIME, timestamp, place + ".block.timestamp"));
    }
  }

  private String entity(Table table, JsonNode node, String place) {
    if (!node.isObject()) {
      throw new BadValue(
          place, String.format(Locale.ROOT, "a %s is an object, not %s", table.type(), node));
    }
    if (!node.has("id")) {
      throw new BadValue(
          place,
          String.format(
              Locale.ROOT,
              "a %s without its id cannot be told from others: ask for id",
              table.type()));
    }
    return row(table, node, place, row -> {});
  }

  private String row(Table table, JsonNode node, String place, Consumer<Row> complete) {
    String id = (String) Values.id(table.columns().get(0).type(), node.get("id"), place + ".id");
    Row row = Row.of(table, id);
    fromId(row, id, place);
    Set<String> seen = new HashSet<>(List.of("id", "__typename"));
    for (int i = 1; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      JsonNode value = node.get(column.field());
      if (value != null && !isOwnedByEventId(table, column)) {
        seen.add(column.field());
        field(row, i, column, value, place + "." + column.field());
      }
    }
    complete.accept(row);
    rows.accept(row);
    for (ChildList list : table.children()) {
      JsonNode children = node.get(list.field());
      if (children != null) {
        seen.add(list.field());
        children(table, id, list, children, place + "." + list.field());
      }
    }
    fields(node)
        .filter(field -> !seen.contains(field))
        .forEach(field -> nested(table, id, field, node, place));
    return id;
  }

  private static boolean isOwnedByEventId(Table table, Column column) {
    return table.isEvent() && (column.name().equals("block") || column.name().equals("log_index"));
  }

  private static Stream<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.stream();
  }

  private void fromId(Row row, String id, String place) {
    if (row.table().isEvent()) {
      Matcher event = EVENT_ID.matcher(id);
      if (!event.matches()) {
        throw new BadValue(
            place + ".id",
            String.format(Locale.ROOT, "'%s' is no id of an event (<block>-<log index>)", id));
      }
      row.set("block", Long.parseLong(event.group(1)))
          .set("log_index", Long.parseLong(event.group(2)));
    } else if (row.table() == Table.CONTRIBUTION) {
      Matcher contribution = CONTRIBUTION_ID.matcher(id);
      if (!contribution.matches()) {
        throw new BadValue(
            place + ".id",
            String.format(Locale.ROOT, "'%s' is no id of a contribution (<task>-<worker>)", id));
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
    Table target = target(column);
    if (value.isTextual()) {
      return Optional.of((String) Values.id(target.columns().get(0).type(), value, place));
    }
    if (!value.isObject()) {
      throw new BadValue(
          place, String.format(Locale.ROOT, "a %s is an object, not %s", target.type(), value));
    }
    if (!value.has("id")) {
      notes.notStored(target.type() + " without its id, in " + column.name());
      return Optional.empty();
    }
    String id = (String) Values.id(target.columns().get(0).type(), value.get("id"), place + ".id");
    if (!id.equals(Column.ZERO_ADDRESS)) {
      entity(target, value, place);
    }
    return Optional.of(id);
  }

  private List<String> links(Column column, JsonNode value, String place) {
    List<String> ids = new ArrayList<>();
    for (JsonNode element : list(value, place)) {
      link(column, element, String.format(Locale.ROOT, "%s[%d]", place, ids.size()))
          .ifPresent(ids::add);
    }
    notes.listEnded(column.name(), ids.size());
    return ids;
  }

  private void children(
      Table parent, String parentId, ChildList list, JsonNode value, String place) {
    int index = 0;
    for (JsonNode child : list(value, place)) {
      String where = String.format(Locale.ROOT, "%s[%d]", place, index++);
      if (!child.isObject()) {
        throw new BadValue(where, "an entity is an object, not " + child);
      }
      Optional<Table> table =
          list.type()
              .or(() -> Optional.of(child.path("__typename").asText()))
              .flatMap(Table::ofType);
      if (table.isEmpty() || !child.has("id")) {
        notes.notStored(
            String.format(
                Locale.ROOT, "%s.%s without id or __typename", parent.type(), list.field()));
      } else {
        row(table.get(), child, where, row -> refer(row, list, parentId));
      }
    }
    notes.listEnded(parent.type() + "." + list.field(), index);
  }

  private static void refer(Row row, ChildList list, String parentId) {
    list.backReference()
        .filter(column -> !row.knows(column))
        .ifPresent(column -> row.set(column, parentId));
  }

  /** What has no column: a slice seen from its task has a row; the rest is noted. */
  private void nested(Table parent, String parentId, String field, JsonNode node, String place) {
    JsonNode value = node.get(field);
    boolean slice = parent == Table.TASK && field.equals("bulkSlice") && value.has("id");
    if (slice) {
      row(Table.BULK_SLICE, value, place + ".bulkSlice", row -> row.set("task", parentId));
    } else if (!(parent == Table.TASK && field.equals("bulkSlice"))) {
      notes.notStored(parent.type() + "." + field);
    }
  }

  private static Iterable<JsonNode> list(JsonNode value, String place) {
    if (!value.isArray()) {
      throw new BadValue(place, "it is a list in an answer, not " + value);
    }
    return value;
  }

  private static Table target(Column column) {
    return column.target().flatMap(Table::ofType).orElseThrow();
  }
}

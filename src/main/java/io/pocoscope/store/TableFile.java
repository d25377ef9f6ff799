package io.pocoscope.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the tables' definitions, whose form is told at the head of {@code tables.txt}. */
final class TableFile {
  private static final String EVENT = "event";

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final List<Column> ofEvents = new ArrayList<>();
  private List<String> entity = List.of();
  private List<Column> columns = new ArrayList<>();
  private List<ChildList> children = new ArrayList<>();

  private TableFile() {}

  /** All tables by their names in SQL, in the order of the file. */
  static Map<String, Table> read() {
    TableFile file = new TableFile();
    Resource.text(Table.class, "tables.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(file::take);
    file.endEntity();
    return file.tables;
  }

  private void take(String line) {
    List<String> words = List.of(line.strip().split(" +", -1));
    if (!line.startsWith(" ")) {
      endEntity();
      entity = words;
    } else if (words.get(1).equals("list")) {
      children.add(list(words));
    } else {
      columns.add(column(words));
    }
  }

  private void endEntity() {
    if (entity.equals(List.of(EVENT))) {
      ofEvents.addAll(columns);
    } else if (!entity.isEmpty()) {
      String type = entity.get(0);
      boolean event = entity.get(2).equals(EVENT);
      List<Column> all = new ArrayList<>();
      all.add(Column.of("id", event ? ColumnType.ID : type(entity.get(2))));
      all.addAll(event ? ofEvents : List.of());
      all.addAll(columns);
      String sqlName = snake(type);
      tables.put(
          sqlName, new Table(tables.size(), sqlName, type, entity.get(1), all, children, event));
    }
    columns = new ArrayList<>();
    children = new ArrayList<>();
  }

  private static ChildList list(List<String> words) {
    Optional<String> type = Optional.of(words.get(2)).filter(word -> !word.equals("any"));
    Optional<String> back = words.size() > 4 ? Optional.of(words.get(4)) : Optional.empty();
    return new ChildList(words.get(0), type, back);
  }

  private static Column column(List<String> words) {
    String name = words.get(0);
    String holds = words.get(1);
    if (holds.equals("links")) {
      return with(words.subList(3, words.size()), Column.links(name, words.get(2)));
    }
    Column plain =
        Character.isUpperCase(holds.charAt(0))
            ? Column.link(name, holds)
            : Column.of(name, type(holds));
    return with(words.subList(2, words.size()), plain);
  }

  private static Column with(List<String> words, Column plain) {
    if (words.isEmpty()) {
      return plain;
    }
    return switch (words.get(0)) {
      case "nothing" -> with(words.subList(1, words.size()), plain.orNothing());
      case "growing" -> with(words.subList(1, words.size()), plain.growing());
      case "from" -> with(words.subList(2, words.size()), plain.from(words.get(1)));
      case "none" -> with(words.subList(2, words.size()), plain.orNone(words.get(1)));
      default -> throw new IllegalStateException("column " + plain.name() + ": " + words);
    };
  }

  private static ColumnType type(String word) {
    return ColumnType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}

package io.pocoscope.store.answer;

import io.pocoscope.store.Table;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field at the root of an answer's data holds. */
sealed interface RootField {
  /** A list of entities of one type. */
  record Collection(Table table) implements RootField {}

  /** One entity, or null where there is none of that id. */
  record Single(Table table) implements RootField {}

  /** The subgraph's own state. */
  record MetaField() implements RootField {}

  /** Anything else, such as an alias: its rows may still tell what they are, by __typename. */
  record Unknown() implements RootField {}

  static RootField named(String field) {
    return Known.FIELDS.getOrDefault(field, new Unknown());
  }

  /** The fields that the tables account for. */
  final class Known {
    private static final Map<String, RootField> FIELDS = fields();

    private Known() {}

    private static Map<String, RootField> fields() {
      Stream<Map.Entry<String, RootField>> lists =
          Stream.of(Table.values())
              .map(table -> Map.entry(table.collection(), new Collection(table)));
      Stream<Map.Entry<String, RootField>> singles =
          Stream.of(Table.values()).map(table -> Map.entry(single(table), new Single(table)));
      Stream<Map.Entry<String, RootField>> others =
          Stream.of(
              Map.entry("_meta", new MetaField()),
              Map.entry("bulkSlices", new Collection(Table.BULK_SLICE)));
      return Stream.of(lists, singles, others)
          .flatMap(Function.identity())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String single(Table table) {
      return table.type().substring(0, 1).toLowerCase(Locale.ROOT) + table.type().substring(1);
    }
  }
}

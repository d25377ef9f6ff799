package io.pocoscope.dataset;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tables and columns mean, as {@code columns.txt} says, whose form is told at its head. */
final class Meanings {
  private static final String EVENTS = "events";
  private static final String ANY = "any";

  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, Meaning> columns = new HashMap<>();
  private String table = "";

  private Meanings() {}

  /** What a column means, and in which unit it is. */
  record Meaning(String unit, String sentence) {}

  static Meanings read() {
    Meanings meanings = new Meanings();
    Resource.text(Meanings.class, "columns.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(meanings::take);
    return meanings;
  }

  private void take(String line) {
    if (line.startsWith(" ")) {
      String[] words = line.strip().split(" +", 3);
      columns.put(table + "." + words[0], new Meaning(words[1], words[2]));
    } else {
      String[] words = line.split(" +", 2);
      table = words[0];
      tables.put(table, words.length > 1 ? words[1] : "");
    }
  }

  /** What a row of a table is. */
  String of(DataTable of) {
    return Optional.ofNullable(tables.get(of.name()))
        .orElseThrow(() -> new IllegalStateException("columns.txt does not know " + of.name()));
  }

  /** What a column in Parquet is. */
  Meaning of(DataTable of, String column) {
    return said(of, column)
        .or(() -> ofBeyond(of, column))
        .orElseThrow(
            () -> new IllegalStateException("columns.txt lacks " + of.name() + "." + column));
  }

  private Optional<Meaning> said(DataTable of, String column) {
    boolean event = of.entity().filter(Table::isEvent).isPresent();
    return known(of.name(), column)
        .or(() -> event ? known(EVENTS, column) : Optional.empty())
        .or(() -> known(ANY, column));
  }

  private Optional<Meaning> known(String of, String column) {
    return Optional.ofNullable(columns.get(of + "." + column));
  }

  private Optional<Meaning> ofBeyond(DataTable of, String column) {
    return Optional.of(column)
        .filter(name -> name.endsWith(DataColumn.BEYOND))
        .map(name -> name.substring(0, name.length() - DataColumn.BEYOND.length()))
        .flatMap(
            name ->
                said(of, name)
                    .map(
                        meaning ->
                            new Meaning(
                                meaning.unit(),
                                String.format(
                                    Locale.ROOT,
                                    "The exact digits of %s where 64 bits do not hold them, and it"
                                        + " is nothing.",
                                    name))));
  }
}

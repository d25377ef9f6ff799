package io.pocoscope.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command found, to be kept in the store.
 *
 * @param table the table that it becomes
 * @param command the command that found it
 * @param options with what options, such as {@code --level=0.95}, defaults too
 * @param of what it was found in
 * @param toolVersion the version that found it
 * @param columns its columns
 * @param rows its rows, a value or null for each column: text, numbers, booleans, times, lists of
 *     text
 * @param notes what was said of it
 */
public record SavedResult(
    String table,
    String command,
    List<String> options,
    Meta of,
    String toolVersion,
    List<Column> columns,
    List<List<Object>> rows,
    List<Note> notes) {

  /**
   * A column.
   *
   * @param name its name
   * @param ifEmpty its type in SQL where no row has a value to tell it by
   */
  public record Column(String name, String ifEmpty) {}

  /**
   * Something that was said of it.
   *
   * @param name what it is about
   * @param kind {@code note} or {@code caveat}
   * @param text one line
   * @param figures the numbers in it, by their names
   */
  public record Note(String name, String kind, String text, Map<String, Number> figures) {}

  SavedType typeOf(int column) {
    return rows.stream()
        .map(row -> Optional.ofNullable(row.get(column)))
        .flatMap(Optional::stream)
        .map(SavedType::of)
        .reduce(SavedType::with)
        .orElse(SavedType.NONE);
  }
}

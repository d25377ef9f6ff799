package io.pocoscope.report.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a page has beside a report when a server shows it.
 *
 * @param fields of the form that asks for other slots; it leads to {@code /}
 * @param refusal why what was asked for is not shown; the page then has no chapters
 * @param awaited of chapters that are not written yet: where they are to be had, by their keys
 * @param data of chapters, figures and tables, by their keys: where the data is to be had
 */
public record Live(
    List<Field> fields,
    Optional<String> refusal,
    Map<String, String> awaited,
    Map<String, List<Data>> data) {
  public Live {
    fields = List.copyOf(fields);
    awaited = Map.copyOf(awaited);
    data = Map.copyOf(data);
  }

  /**
   * A field of the form.
   *
   * @param name in the address
   * @param label what stands before it
   * @param value what it holds; may be empty
   * @param hint an example; may be empty
   * @param choices what can be chosen, the empty text for all; none where anything can be written
   */
  public record Field(String name, String label, String value, String hint, List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** What can be chosen, and what it is called. */
  public record Choice(String value, String label) {}

  /**
   * Data that is to be had.
   *
   * @param what in words
   * @param forms addresses, by what the form is called
   */
  public record Data(String what, SortedMap<String, String> forms) {}

  Optional<String> awaited(String chapter) {
    return Optional.ofNullable(awaited.get(chapter));
  }

  List<Data> dataOf(String key) {
    return data.getOrDefault(key, List.of());
  }
}

package io.pocoscope.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Views that nobody has asked for yet. To make sense of one takes Spark up to a second, and a
 * question asks for few of them.
 */
final class Awaited {
  private static final Set<String> BEFORE_TABLES = Set.of("from", "join");

  private final Map<String, List<SqlToken>> byName = new HashMap<>();

  /**
   * Takes a view; one of the same name is no longer awaited.
   *
   * @param view its name, its columns in brackets where they are named, {@code as}, and its query
   */
  void add(List<SqlToken> view) {
    byName.put(view.get(0).key(), view);
  }

  /** Gives a view away; nothing if none of that name is awaited. */
  List<SqlToken> take(String name) {
    List<SqlToken> view = byName.remove(name);
    return view == null ? List.of() : view;
  }

  /** The views that a query of ours reads. */
  Set<String> askedBy(List<SqlToken> query) {
    return IntStream.range(1, query.size())
        .filter(i -> BEFORE_TABLES.contains(query.get(i - 1).key()))
        .mapToObj(i -> query.get(i).key())
        .filter(byName::containsKey)
        .collect(Collectors.toSet());
  }

  /** The views that a statement names anywhere: a person may write a table wherever Spark does. */
  Set<String> anyIn(List<SqlToken> statement) {
    return statement.stream()
        .map(SqlToken::key)
        .filter(byName::containsKey)
        .collect(Collectors.toSet());
  }
}

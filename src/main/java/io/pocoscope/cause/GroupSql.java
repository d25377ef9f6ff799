package io.pocoscope.cause;

import static java.util.stream.Collectors.joining;

import io.pocoscope.rate.Grouping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Groupings in statements over slots, and their keys in what these give. */
final class GroupSql {
  private GroupSql() {}

  static String joins(List<Grouping> by) {
    return by.stream().map(Grouping::join).distinct().collect(joining("\n"));
  }

  /**
   * Something for each grouping.
   *
   * @param pattern with its place and its expression
   */
  static String keys(List<Grouping> by, String pattern) {
    return IntStream.range(0, by.size())
        .mapToObj(i -> String.format(Locale.ROOT, pattern, i, by.get(i).key()))
        .collect(joining());
  }

  /** The keys, which are the first columns. */
  static List<String> keys(ResultSet row, int groupings) throws SQLException {
    String[] keys = new String[groupings];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getString(i + 1);
    }
    return List.of(keys);
  }
}

package io.pocoscope.rate;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Asks for the slots, or contributions, of groups by cluster; clusters with the same counts come as
 * one row.
 */
record ClusterQuery(Unit unit, List<Grouping> by, Clustering clustering) {
  private static final String COUNTS =
      Arrays.stream(Outcome.values())
          .map(
              each ->
                  String.format(
                      Locale.ROOT, "count(*) filter (where slot.outcome = '%1$s') as %1$s", each))
          .collect(joining(", ", "", ", count(*) filter (where slot.hidden_failure) as hidden"));

  private static final String OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::name).collect(joining(", ", "", ", hidden"));

  /** A row: a group, and clusters of its. */
  record Row(List<String> keys, ClusterCounts.Kind kind) {}

  String sql() {
    return String.format(
        Locale.ROOT,
        """
        with cluster as (
          select %s %s, %s is not null as known from %s slot
          %s
          group by %s %s
        )
        select %s %s, known, count(*) as times from cluster group by all
        """,
        keys("%2$s as key_%1$d, "),
        COUNTS,
        clustering.key(),
        Unit.TABLE,
        by.stream().map(unit::join).distinct().collect(joining("\n")),
        keys("key_%1$d, "),
        clustering.key(),
        keys("key_%1$d, "),
        OUTCOMES);
  }

  Row read(ResultSet row) throws SQLException {
    String[] keys = new String[by.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getString(i + 1);
    }
    Counts counts =
        new Counts(
            row.getLong(Outcome.COMPLETED.name()),
            row.getLong(Outcome.FAILED_CLAIMED.name()),
            row.getLong(Outcome.FAILED_UNCLAIMED.name()),
            row.getLong(Outcome.FAILED_HIDDEN.name()) + row.getLong(Outcome.FAILED_SHARED.name()),
            row.getLong(Outcome.PENDING.name()),
            row.getLong(Outcome.UNKNOWN.name()),
            row.getLong("hidden"));
    return new Row(
        List.of(keys),
        new ClusterCounts.Kind(counts, row.getLong("times"), row.getBoolean("known")));
  }

  /** The rows put together; without groupings there is one group, even of no slots. */
  List<ClusterCounts> groups(List<Row> rows) {
    Map<List<String>, List<ClusterCounts.Kind>> kinds = new LinkedHashMap<>();
    if (by.isEmpty()) {
      kinds.put(List.of(), new ArrayList<>());
    }
    for (Row row : rows) {
      kinds.computeIfAbsent(row.keys(), any -> new ArrayList<>()).add(row.kind());
    }
    return kinds.entrySet().stream()
        .map(group -> new ClusterCounts(group.getKey(), clustering, group.getValue()))
        .toList();
  }

  private String keys(String pattern) {
    return IntStream.range(0, by.size())
        .mapToObj(i -> String.format(Locale.ROOT, pattern, i, unit.key(by.get(i))))
        .collect(joining());
  }
}

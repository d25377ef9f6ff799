package io.pocoscope.rate;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.store.RowReader;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts outcomes by groups, and gives each count its interval. */
public final class FailureRates {
  private static final String COUNTS =
      Arrays.stream(Outcome.values())
          .map("count(*) filter (where slot.outcome = '%1$s') as %1$s"::formatted)
          .collect(joining(", "));

  private final Store store;

  public FailureRates(Store store) {
    this.store = store;
  }

  /**
   * The rates of the slots that a filter lets through.
   *
   * @param level the confidence of the intervals, in (0, 1)
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public FailureTable of(
      SlotFilter filter, List<Grouping> by, IntervalMethod method, double level) {
    Rate total = total(filter, method, level);
    List<FailureGroup> groups =
        by.isEmpty()
            ? List.of(new FailureGroup(List.of(), total))
            : groups(filter, by, method, level);
    return new FailureTable(by, groups, total, method, level, leftOut(filter));
  }

  private Rate total(SlotFilter filter, IntervalMethod method, double level) {
    String sql =
        "select %s from %s slot where %s".formatted(COUNTS, filter.source(), filter.condition());
    return ask(filter, sql, row -> rate(row, method, level)).get(0);
  }

  private List<FailureGroup> groups(
      SlotFilter filter, List<Grouping> by, IntervalMethod method, double level) {
    return ask(
        filter,
        grouped(filter, by),
        row -> new FailureGroup(keys(row, by), rate(row, method, level)));
  }

  private static String grouped(SlotFilter filter, List<Grouping> by) {
    String keys =
        IntStream.range(0, by.size())
            .mapToObj(i -> "%s as key_%d".formatted(by.get(i).key(), i))
            .collect(joining(",\n"));
    String names = IntStream.range(0, by.size()).mapToObj(i -> "key_" + i).collect(joining(", "));
    String order = by.get(0).overTime() ? names : "count(*) desc, " + names;
    return """
        with selected as (select * from %s slot where %s)
        select %s, %s from selected slot
        %s
        group by %s order by %s"""
        .formatted(
            filter.source(),
            filter.condition(),
            keys,
            COUNTS,
            by.stream().map(Grouping::join).distinct().collect(joining("\n")),
            names,
            order);
  }

  private FailureTable.LeftOut leftOut(SlotFilter filter) {
    String sql =
        "select count(*) filter (where %s), count(*) filter (where %s and start_time is null) from %s slot"
            .formatted(filter.onlySelfDealing(), filter.byTime(), filter.source());
    return ask(filter, sql, row -> new FailureTable.LeftOut(row.getLong(1), row.getLong(2))).get(0);
  }

  /** What DuckDB refuses is the user's mistake only where the user wrote a part of it. */
  private <T> List<T> ask(SlotFilter filter, String sql, RowReader<T> reader) {
    return filter.where().isPresent() ? store.queryOfUser(sql, reader) : store.query(sql, reader);
  }

  private static List<String> keys(ResultSet row, List<Grouping> by) throws SQLException {
    String[] keys = new String[by.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getString(i + 1);
    }
    return List.of(keys);
  }

  private static Rate rate(ResultSet row, IntervalMethod method, double level) throws SQLException {
    long completed = row.getLong(Outcome.COMPLETED.name());
    long claimed = row.getLong(Outcome.FAILED_CLAIMED.name());
    long unclaimed = row.getLong(Outcome.FAILED_UNCLAIMED.name());
    long failed = claimed + unclaimed;
    return new Rate(
        completed,
        claimed,
        unclaimed,
        row.getLong(Outcome.PENDING.name()),
        row.getLong(Outcome.UNKNOWN.name()),
        method.of(failed, completed + failed, level));
  }
}

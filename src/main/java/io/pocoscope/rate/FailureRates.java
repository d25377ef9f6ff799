package io.pocoscope.rate;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Counts outcomes by groups, and gives each count its interval. */
public final class FailureRates {
  private static final String COUNTS =
      """
      count(*) filter (where slot.outcome = 'COMPLETED')        as completed,
      count(*) filter (where slot.outcome = 'FAILED_CLAIMED')   as claimed,
      count(*) filter (where slot.outcome = 'FAILED_UNCLAIMED') as unclaimed,
      count(*) filter (where slot.outcome = 'PENDING')          as pending,
      count(*) filter (where slot.outcome = 'UNKNOWN')          as unknown""";

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
    String sql = "select %s from slot where %s".formatted(COUNTS, filter.condition());
    return store.queryOfUser(sql, row -> rate(row, method, level)).get(0);
  }

  private List<FailureGroup> groups(
      SlotFilter filter, List<Grouping> by, IntervalMethod method, double level) {
    return store.queryOfUser(
        grouped(filter, by), row -> new FailureGroup(keys(row, by), rate(row, method, level)));
  }

  private static String grouped(SlotFilter filter, List<Grouping> by) {
    String keys =
        IntStream.range(0, by.size())
            .mapToObj(i -> "%s as key_%d".formatted(by.get(i).key(), i))
            .collect(joining(",\n"));
    String names = IntStream.range(0, by.size()).mapToObj(i -> "key_" + i).collect(joining(", "));
    String order = by.get(0).overTime() ? names : "count(*) desc, " + names;
    return """
        with selected as (select * from slot where %s)
        select %s, %s from selected slot
        %s
        group by %s order by %s"""
        .formatted(
            filter.condition(),
            keys,
            COUNTS,
            by.stream().map(Grouping::join).distinct().collect(joining("\n")),
            names,
            order);
  }

  private FailureTable.LeftOut leftOut(SlotFilter filter) {
    String sql =
        "select count(*) filter (where %s), count(*) filter (where %s and start_time is null) from slot"
            .formatted(filter.onlySelfDealing(), filter.byTime());
    return store
        .queryOfUser(sql, row -> new FailureTable.LeftOut(row.getLong(1), row.getLong(2)))
        .get(0);
  }

  private static List<String> keys(ResultSet row, List<Grouping> by) throws SQLException {
    String[] keys = new String[by.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getString(i + 1);
    }
    return List.of(keys);
  }

  private static Rate rate(ResultSet row, IntervalMethod method, double level) throws SQLException {
    long completed = row.getLong("completed");
    long claimed = row.getLong("claimed");
    long unclaimed = row.getLong("unclaimed");
    long failed = claimed + unclaimed;
    return new Rate(
        completed,
        claimed,
        unclaimed,
        row.getLong("pending"),
        row.getLong("unknown"),
        method.of(failed, completed + failed, level));
  }
}

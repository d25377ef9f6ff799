package io.pocoscope.watch;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.Map;
import java.util.TreeMap;

/** How much a store holds, and held at the look before. */
final class Totals {
  private final Store store;

  Totals(Store store) {
    this.store = store;
  }

  /** The difference to the look before; what there is counts from now on. */
  Change change() {
    Map<Kind, Long> before = before();
    Map<Kind, Long> now = now();
    keep(now);
    Map<Kind, Long> change = new TreeMap<>(now);
    before.forEach((kind, number) -> change.merge(kind, -number, Long::sum));
    TreeMap<String, Long> failed = new TreeMap<>();
    change.forEach(
        (kind, number) -> {
          if (kind.what().equals("failed") && number != 0) {
            failed.put(kind.cause(), number);
          }
        });
    return new Change(
        change.getOrDefault(new Kind("deals", ""), 0L),
        change.getOrDefault(new Kind("completed", ""), 0L),
        failed);
  }

  private Map<Kind, Long> before() {
    return read("select what, cause, \"number\" from watch_total");
  }

  private Map<Kind, Long> now() {
    return read(
        Resource.text(Totals.class, "totals.sql")
            .replace("{slots}", SlotFilter.all().source())
            .replace("{settled}", Outcome.inSql(Outcome::settled)));
  }

  private Map<Kind, Long> read(String sql) {
    Map<Kind, Long> totals = new TreeMap<>();
    store.query(
        sql,
        row ->
            totals.put(
                new Kind(row.getString("what"), row.getString("cause")), row.getLong("number")));
    return totals;
  }

  private void keep(Map<Kind, Long> now) {
    store.execute("delete from watch_total");
    now.forEach(
        (kind, number) ->
            store.execute(
                "insert into watch_total values (?, ?, ?)", kind.what(), kind.cause(), number));
  }

  private record Kind(String what, String cause) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byWhat = what.compareTo(other.what);
      return byWhat != 0 ? byWhat : cause.compareTo(other.cause);
    }
  }
}

package io.pocoscope.change;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads lots, and which stretch periods are in. */
final class HistoryReader implements AutoCloseable {
  /**
   * When a slot's fate began to be decided: its deal's start. Its deadline, by which periods go, is
   * some hours or days later, more for slow categories, and would blur what happens on a day.
   */
  static final String TIME = "coalesce(slot.start_time, slot.final_deadline)";

  private static final String TABLE = "change_slot";

  private final Engine store;
  private final ChangeSettings settings;

  /** What of the settled slots is no evidence. */
  record Lacking(long withoutTime, long withoutStratum) {}

  /** Keeps the slots that a filter lets through until this is closed. */
  HistoryReader(Engine store, SlotFilter filter, Grouping by, ChangeSettings settings) {
    this.store = store;
    this.settings = settings;
    Set<String> columns =
        new LinkedHashSet<>(List.of("slot", "deal", "outcome", "start_time", "final_deadline"));
    columns.addAll(by.columns());
    settings.within().forEach(each -> columns.addAll(each.columns()));
    filter.keepColumns(store, TABLE, columns);
  }

  /** The lots, in the order of time. */
  Lots lots() {
    Lots lots = new Lots();
    store.forEach(
        text("lots.sql"),
        row -> {
          lots.add(row.getInt(1), row.getLong(2), row.getInt(3), row.getInt(4));
          return lots;
        });
    return lots;
  }

  Lacking lacking() {
    String unknown =
        settings.within().stream()
            .map(each -> "(" + each.key() + ") = '(unknown)'")
            .collect(joining(" or "));
    return store.queryOne(
        text("facts.sql").replace("{unknown}", unknown.isEmpty() ? "false" : unknown),
        row -> new Lacking(row.getLong(1), row.getLong(2)));
  }

  /**
   * Settled slots of each period by stretch.
   *
   * @param changes when they begin, but for the first
   * @return by the period's key, of the stretch's number, from 0
   */
  Map<String, Map<Integer, Long>> periods(Grouping by, List<Instant> changes) {
    String stretch =
        changes.stream()
            .map(
                time ->
                    "case when " + TIME + " >= " + SlotFilter.literal(time) + " then 1 else 0 end")
            .collect(joining(" + "));
    String sql =
        text("periods.sql")
            .replace("{period}", by.key())
            .replace("{join}", by.join())
            .replace("{stretch}", stretch.isEmpty() ? "0" : stretch);
    Map<String, Map<Integer, Long>> found = new HashMap<>();
    store.forEach(
        sql,
        row ->
            found
                .computeIfAbsent(row.getString(1), any -> new HashMap<>())
                .put(row.getInt(2), row.getLong(3)));
    return found;
  }

  private String text(String name) {
    return Resource.text(HistoryReader.class, name)
        .replace("{stratum}", stratum())
        .replace("{together}", settings.together().key())
        .replace("{settled}", Outcome.inSql(Outcome::settled))
        .replace("{time}", TIME);
  }

  private String stratum() {
    return settings.within().isEmpty()
        ? "''"
        : settings.within().stream()
            .map(Grouping::key)
            .collect(joining(", ", "concat_ws('|', ", ")"));
  }

  @Override
  public void close() {
    store.execute("drop table if exists " + TABLE);
  }
}

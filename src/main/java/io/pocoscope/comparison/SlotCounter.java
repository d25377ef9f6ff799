package io.pocoscope.comparison;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the slots of one side. */
final class SlotCounter {
  private final Engine store;
  private final String table;
  private final ComparisonSettings settings;

  /**
   * In a store.
   *
   * @param table the temporary table of the slots, of which their names stay
   */
  SlotCounter(Engine store, String table, ComparisonSettings settings) {
    this.store = store;
    this.table = table;
    this.settings = settings;
  }

  SideCounts of(SlotFilter filter) {
    RateSettings usual =
        new RateSettings(IntervalMethod.POSTERIOR, Optional.empty(), settings.level(), false);
    keep(filter);
    store.executeScript(filled("cells.sql"));
    Map<Grouping, List<Cell>> cells = new EnumMap<>(Grouping.class);
    for (int i = 0; i < settings.roles().size(); i++) {
      cells.put(settings.roles().get(i), cells("key_" + i, "settled"));
    }
    return new SideCounts(
        new FailureRates(store).of(filter, List.of(), usual),
        cells("''", "settled"),
        cells,
        cells("cause", "failed"));
  }

  private void keep(SlotFilter filter) {
    Set<String> columns = new LinkedHashSet<>(List.of("outcome", "cause", "requester"));
    settings.roles().forEach(role -> columns.addAll(role.columns()));
    SlotFilter.requireKnown(store, columns);
    filter.keep(
        store,
        table,
        columns.stream()
            .map(each -> "slot." + each)
            .collect(joining(", ", Overlap.NAME_OF_SLOT, "")),
        "slot.outcome in " + Outcome.inSql(Outcome::settled));
  }

  private String filled(String name) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < settings.roles().size(); i++) {
      keys.append(String.format(Locale.ROOT, "%s as key_%d, ", settings.roles().get(i).key(), i));
    }
    return Resource.text(SlotCounter.class, name)
        .replace("{table}", table)
        .replace("{keys}", keys)
        .replace(
            "{joins}",
            settings.roles().stream().map(Roles::join).distinct().collect(joining("\n")));
  }

  /** What clusters have of groups. */
  private List<Cell> cells(String group, String settled) {
    return store.query(
        String.format(
            Locale.ROOT,
            "select cluster, %s as name, sum(failed), sum(%s) from %s_cell group by all"
                + " having sum(%s) > 0",
            group,
            settled,
            table,
            settled),
        row ->
            new Cell(
                row.getString(1), row.getString(2), new Tally(row.getLong(3), row.getLong(4))));
  }
}

package io.pocoscope.api;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.engine.Engine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many slots a grouping leaves together, as the store does not know of which group they are.
 *
 * @param grouping what they are grouped by
 * @param unknown of how many slots it is not known, 0 … slots
 * @param slots how many there are
 * @param instead a grouping much like it that is known of most of them
 */
public record UnknownGroup(
    Grouping grouping, long unknown, long slots, Optional<Grouping> instead) {
  /** A subgraph may tell the one and not the other: an early one told no pools. */
  private static final Map<Grouping, Grouping> ALIKE =
      Map.of(
          Grouping.POOL, Grouping.POOL_OWNER,
          Grouping.POOL_OWNER, Grouping.POOL,
          Grouping.APP, Grouping.APP_OWNER,
          Grouping.APP_OWNER, Grouping.APP,
          Grouping.DATASET, Grouping.DATASET_OWNER,
          Grouping.DATASET_OWNER, Grouping.DATASET,
          Grouping.BENEFICIARY, Grouping.REQUESTER);

  static UnknownGroup of(Engine store, SlotFilter filter, Grouping grouping) {
    UnknownGroup counted = count(store, filter, grouping);
    Optional<Grouping> alike = Optional.ofNullable(ALIKE.get(grouping));
    return counted.isMost()
        ? new UnknownGroup(
            grouping,
            counted.unknown(),
            counted.slots(),
            alike.filter(other -> !count(store, filter, other).isMost()))
        : counted;
  }

  /** Whether that is half of them or more. */
  public boolean isMost() {
    return unknown > 0 && 2 * unknown >= slots;
  }

  private static UnknownGroup count(Engine store, SlotFilter filter, Grouping grouping) {
    filter.keepColumns(store, "grouped_slot", grouping.columns());
    return store.queryOne(
        String.format(
            Locale.ROOT,
            "select count(*) filter (where (%s) = '(unknown)'), count(*) from grouped_slot slot %s",
            grouping.key(),
            grouping.join()),
        row -> new UnknownGroup(grouping, row.getLong(1), row.getLong(2), Optional.empty()));
  }
}

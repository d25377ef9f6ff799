package io.pocoscope.pattern;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The settled slots as combinations of items, in temporary tables of the store. Only items with
 * enough slots get a code: what else a slot has cannot be in a pattern. Slots with the same items
 * are one row.
 */
final class Combinations {
  /** The name of the table of combinations: the codes, n, k and a hash of the row. */
  static final String TABLE = "pattern_combination";

  private final Engine store;
  private final List<Facet> facets;

  Combinations(Engine store, List<Facet> facets) {
    this.store = store;
    this.facets = facets;
  }

  private static final String SETTLED = "slot.outcome in " + Outcome.inSql(Outcome::settled);

  /** All settled slots and the hits among them. */
  record Totals(long slots, long hits) {}

  Totals keepSlots(SlotFilter filter, Target target) {
    String values =
        places(false)
            .mapToObj(i -> String.format(Locale.ROOT, ", %s as v%d", facets.get(i).value(), i))
            .collect(joining());
    String columns =
        String.format(
            Locale.ROOT,
            "slot.task, nullif(slot.dataset, zero_address()) as own_dataset, (%s) as hit%s",
            target.condition(),
            values);
    if (target.asksForCause()) {
      filter.keep(store, "pattern_slot", columns, SETTLED);
    } else {
      filter.keepFates(store, "pattern_slot", columns, SETTLED);
    }
    return store.queryOne(
        "select count(*), count(*) filter (where hit) from pattern_slot",
        row -> new Totals(row.getLong(1), row.getLong(2)));
  }

  void keepItems(long leastSlots) {
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table pattern_member as
            select %d as facet, slot.rowid as id, worker as value
            from pattern_slot slot join task_worker on task_worker.task = slot.task
            union all
            select %d, id, dataset
            from (
              select rowid as id, own_dataset as dataset from pattern_slot where own_dataset is not null
              union
              select slot.rowid as id, slice.dataset
              from pattern_slot slot
              join (select task, unnest(datasets) as dataset from bulk_slice) slice
                on slice.task = slot.task
            )
            """,
            facets.indexOf(Facet.WORKER),
            facets.indexOf(Facet.DATASET)));
    String singles =
        places(false)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "select %1$d as facet, v%1$d as value, count(*) as n from pattern_slot"
                            + " where v%1$d is not null group by all union all ",
                        i))
            .collect(joining("\n"));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table pattern_item as
            select cast(row_number() over (order by facet, value) as integer) as code, facet, value
            from (
              %s
              select facet, value, count(*) as n from pattern_member where facet >= 0 group by all
            )
            where n >= %d
            """,
            singles,
            leastSlots));
  }

  void keepCombinations() {
    String codes =
        IntStream.range(0, facets.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        facets.get(i).several()
                            ? "m%1$d.codes as c%1$d, "
                            : "i%1$d.code as c%1$d, ",
                        i))
            .collect(joining());
    String joins =
        IntStream.range(0, facets.size())
            .mapToObj(i -> String.format(Locale.ROOT, facets.get(i).several() ? MEMBERS : ITEM, i))
            .collect(joining("\n"));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table %s as
            with combination as (
              select %s count(*) as n, count(*) filter (where hit) as k
              from pattern_slot slot
              %s
              group by all
            )
            select *, cast(hash(%s) // 2 as bigint) as h from combination
            """,
            TABLE,
            codes,
            joins,
            IntStream.range(0, facets.size())
                .mapToObj(i -> String.format(Locale.ROOT, "c%d", i))
                .collect(joining(", "))));
  }

  private static final String ITEM =
      "left join pattern_item i%1$d on i%1$d.facet = %1$d and i%1$d.value = slot.v%1$d";

  private static final String MEMBERS =
      """
      left join (
        select member.id, list_sort(list(item.code)) as codes
        from pattern_member member
        join pattern_item item on item.facet = member.facet and item.value = member.value
        where member.facet = %1$d
        group by member.id
      ) m%1$d on m%1$d.id = slot.rowid
      """;

  /** The items, by code; the codes begin with 1. */
  List<Item> items() {
    return store.query(
        "select facet, value from pattern_item order by code",
        row -> new Item(facets.get(row.getInt(1)), row.getString(2)));
  }

  private IntStream places(boolean several) {
    return IntStream.range(0, facets.size()).filter(i -> facets.get(i).several() == several);
  }
}

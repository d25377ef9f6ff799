package io.pocoscope.pattern;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds what else all slots of a combination have. */
final class Closure {
  /**
   * Most slots that the itemsets of one batch have together, and so most rows to put side by side.
   */
  static final long SLOTS_AT_ONCE = 5_000_000;

  /** Most itemsets of one batch, which stand in one statement. */
  private static final int ITEMSETS_AT_ONCE = 2000;

  private static final int NONE = -1;

  private final Engine store;
  private final List<Facet> facets;
  private final long slotsAtOnce;

  Closure(Engine store, List<Facet> facets, long slotsAtOnce) {
    this.store = store;
    this.facets = facets;
    this.slotsAtOnce = slotsAtOnce;
  }

  /**
   * For each of the itemsets, the codes of the items that it implies, its own among them, rising.
   */
  List<List<Integer>> of(List<Itemset> itemsets) {
    List<List<Integer>> implied = new ArrayList<>();
    int from = 0;
    while (from < itemsets.size()) {
      int to = from + 1;
      long slots = itemsets.get(from).n();
      while (to < itemsets.size()
          && to - from < ITEMSETS_AT_ONCE
          && slots + itemsets.get(to).n() <= slotsAtOnce) {
        slots += itemsets.get(to).n();
        to++;
      }
      implied.addAll(ofFew(itemsets.subList(from, to)));
      from = to;
    }
    return implied;
  }

  private List<List<Integer>> ofFew(List<Itemset> itemsets) {
    List<List<Integer>> implied = itemsets.stream().map(any -> newList()).toList();
    keepSearched(itemsets);
    keepMatched();
    ofOne(implied);
    places(true).forEach(facet -> ofSeveral(facet, implied));
    implied.forEach(codes -> codes.sort(Comparator.naturalOrder()));
    return implied;
  }

  private static List<Integer> newList() {
    return new ArrayList<>();
  }

  /** Facets of which a slot has one: all slots have the same. */
  private void ofOne(List<List<Integer>> implied) {
    int[] facetsOfOne = places(false).toArray();
    String codes =
        IntStream.of(facetsOfOne)
            .mapToObj(
                each ->
                    String.format(
                        Locale.ROOT,
                        ", case when count(c%1$d) = count(*) and min(c%1$d) = max(c%1$d) then"
                            + " min(c%1$d) end",
                        each))
            .collect(joining());
    store.query(
        String.format(Locale.ROOT, "select id %s from pattern_matched group by id", codes),
        row -> {
          for (int i = 0; i < facetsOfOne.length; i++) {
            int code = row.getInt(i + 2);
            if (!row.wasNull()) {
              implied.get(row.getInt(1)).add(code);
            }
          }
          return row;
        });
  }

  /** A facet of which a slot may have several: all slots have it among theirs. */
  private void ofSeveral(int facet, List<List<Integer>> implied) {
    String sql =
        String.format(
            Locale.ROOT,
            """
            select id, code
            from (select id, slots, unnest(c%d) as code, n from pattern_matched)
            where code is not null
            group by id, slots, code having sum(n) = slots
            """,
            facet);
    store.query(sql, row -> implied.get(row.getInt(1)).add(row.getInt(2)));
  }

  private IntStream places(boolean several) {
    return IntStream.range(0, facets.size()).filter(i -> facets.get(i).several() == several);
  }

  private void keepSearched(List<Itemset> itemsets) {
    String columns =
        IntStream.range(0, facets.size())
            .mapToObj(each -> String.format(Locale.ROOT, "s%d, ", each))
            .collect(joining());
    String rows =
        IntStream.range(0, itemsets.size())
            .mapToObj(i -> row(i, itemsets.get(i)))
            .collect(joining(",\n"));
    store.execute(
        String.format(
            Locale.ROOT,
            "create or replace temp table pattern_searched as"
                + " select * from (values %s) searched(%s id, slots, sought_by)",
            rows,
            columns));
  }

  /** Codes are whole numbers of ours, so that they can stand in the statement. */
  private String row(int id, Itemset itemset) {
    int[] codes = new int[facets.size()];
    for (int i = 0; i < itemset.size(); i++) {
      codes[itemset.facets().get(i)] = itemset.codes().get(i);
    }
    String all = IntStream.of(codes).mapToObj(Integer::toString).collect(joining(", "));
    return String.format(Locale.ROOT, "(%s, %d, %d, %d)", all, id, itemset.n(), soughtBy(itemset));
  }

  /** The facet that its slots are looked up by; actors, of whom there are many, come first. */
  private int soughtBy(Itemset itemset) {
    return itemset.facets().stream().filter(i -> !facets.get(i).several()).findFirst().orElse(NONE);
  }

  private void keepMatched() {
    String matches =
        IntStream.range(0, facets.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        facets.get(i).several()
                            ? "(s%1$d = 0 or list_contains(c%1$d, s%1$d))"
                            : "(s%1$d = 0 or s%1$d = c%1$d)",
                        i))
            .collect(joining(" and "));
    // An equality lets DuckDB look up the few candidates of a row, not try all of them.
    String matched =
        IntStream.concat(IntStream.of(NONE), places(false))
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        """
                        select searched.id, searched.slots, combination.*
                        from pattern_searched searched join %s combination on %s %s
                        where sought_by = %d
                        """,
                        Combinations.TABLE,
                        i == NONE ? "" : String.format(Locale.ROOT, "s%1$d = c%1$d and", i),
                        matches,
                        i))
            .collect(joining("\nunion all\n"));
    store.execute("create or replace temp table pattern_matched as " + matched);
  }
}

package io.pocoscope.pattern;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what else all slots of a combination have. */
final class Closure {
  private final Store store;
  private final List<Facet> facets;

  Closure(Store store, List<Facet> facets) {
    this.store = store;
    this.facets = facets;
  }

  /** For each of the itemsets, the codes of the items that it implies, its own among them. */
  List<List<Integer>> of(List<Itemset> itemsets) {
    List<List<Integer>> implied = new ArrayList<>();
    itemsets.forEach(any -> implied.add(new ArrayList<>()));
    if (itemsets.isEmpty()) {
      return implied;
    }
    keep(itemsets);
    ofOne(implied);
    places(true).forEach(facet -> ofSeveral(facet, implied));
    return implied;
  }

  /** Facets of which a slot has one: all slots have the same. */
  private void ofOne(List<List<Integer>> implied) {
    int[] facetsOfOne = places(false).toArray();
    String codes =
        IntStream.of(facetsOfOne)
            .mapToObj(
                ", case when count(c%1$d) = count(*) and min(c%1$d) = max(c%1$d) then min(c%1$d) end"
                    ::formatted)
            .collect(joining());
    String sql =
        """
        select searched.id %s
        from pattern_searched searched join %s combination on %s
        group by searched.id"""
            .formatted(codes, Combinations.TABLE, matches());
    store.query(
        sql,
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
        """
        select id, code from (
          select searched.id, searched.slots, unnest(c%d) as code, n
          from pattern_searched searched join %s combination on %s
        )
        where code is not null
        group by id, slots, code having sum(n) = slots"""
            .formatted(facet, Combinations.TABLE, matches());
    store.query(sql, row -> implied.get(row.getInt(1)).add(row.getInt(2)));
  }

  private IntStream places(boolean several) {
    return IntStream.range(0, facets.size()).filter(i -> facets.get(i).several() == several);
  }

  private void keep(List<Itemset> itemsets) {
    String columns =
        IntStream.range(0, facets.size()).mapToObj("s%d integer, "::formatted).collect(joining());
    String rows =
        IntStream.range(0, itemsets.size())
            .mapToObj(i -> row(i, itemsets.get(i)))
            .collect(joining(",\n"));
    store.execute(
        "create or replace temp table pattern_searched (%s id integer, slots bigint)"
            .formatted(columns));
    store.execute("insert into pattern_searched values " + rows);
  }

  /** Codes are whole numbers of ours, so that they can stand in the statement. */
  private String row(int id, Itemset itemset) {
    int[] codes = new int[facets.size()];
    for (int i = 0; i < itemset.size(); i++) {
      codes[itemset.facets().get(i)] = itemset.codes().get(i);
    }
    String all = IntStream.of(codes).mapToObj(Integer::toString).collect(joining(", "));
    return "(%s, %d, %d)".formatted(all, id, itemset.n());
  }

  private String matches() {
    return IntStream.range(0, facets.size())
        .mapToObj(
            i ->
                (facets.get(i).several()
                        ? "(s%1$d = 0 or list_contains(c%1$d, s%1$d))"
                        : "(s%1$d = 0 or s%1$d = c%1$d)")
                    .formatted(i))
        .collect(joining(" and "));
  }
}

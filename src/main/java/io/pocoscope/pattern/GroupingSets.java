package io.pocoscope.pattern;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts the slots and hits of each combination of the values of some facets. */
final class GroupingSets {
  /** Grouping sets in one statement are of so few facets that few rows have them all. */
  private static final int FACETS_AT_ONCE = 6;

  private final Engine store;
  private final List<Facet> facets;
  private final long leastSlots;
  private final Map<List<Integer>, String> unnestedTables = new HashMap<>();

  GroupingSets(Engine store, List<Facet> facets, long leastSlots) {
    this.store = store;
    this.facets = facets;
    this.leastSlots = leastSlots;
  }

  /** The itemsets that have enough slots, of all these sets of facets. */
  List<Itemset> count(Set<List<Integer>> facetSets) {
    Map<List<Integer>, Set<List<Integer>>> byUnnested = new HashMap<>();
    for (List<Integer> set : facetSets) {
      byUnnested.computeIfAbsent(several(set), any -> new LinkedHashSet<>()).add(set);
    }
    List<Itemset> found = new ArrayList<>();
    byUnnested.forEach(
        (unnested, left) -> {
          String table = unnestedTables.computeIfAbsent(unnested, this::keepUnnested);
          while (!left.isEmpty()) {
            List<List<Integer>> together = ofFewFacets(left);
            found.addAll(count(table, together));
            left.removeAll(together);
          }
        });
    return found;
  }

  /** Sets that lie in one set of few facets, the one that holds most of them, as far as is seen. */
  private List<List<Integer>> ofFewFacets(Set<List<Integer>> sets) {
    Set<Integer> few = new HashSet<>(sets.iterator().next());
    while (few.size() < Math.min(FACETS_AT_ONCE, facets.size())) {
      few.add(
          IntStream.range(0, facets.size())
              .filter(i -> !few.contains(i))
              .boxed()
              .max(Comparator.comparingLong(i -> howMany(sets, few, i)))
              .orElseThrow());
    }
    return sets.stream().filter(few::containsAll).toList();
  }

  private static long howMany(Set<List<Integer>> sets, Set<Integer> few, int more) {
    return sets.stream()
        .filter(set -> set.stream().allMatch(i -> i == more || few.contains(i)))
        .count();
  }

  private List<Integer> several(List<Integer> set) {
    return set.stream().filter(i -> facets.get(i).several()).toList();
  }

  /**
   * The combinations with one row for each value of the facets of which a slot can have several:
   * only of those that are asked for, so that other sets have fewer rows to read.
   */
  private String keepUnnested(List<Integer> unnested) {
    String columns =
        IntStream.range(0, facets.size())
            .filter(i -> unnested.contains(i) || !facets.get(i).several())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        unnested.contains(i) ? "c%1$d, " : "coalesce(c%1$d, 0) as c%1$d, ",
                        i))
            .collect(joining());
    // One after the other: two in one select would be unnested side by side.
    String source = Combinations.TABLE;
    for (int i : unnested) {
      source =
          String.format(
              Locale.ROOT,
              "(select * exclude (c%1$d), unnest(c%1$d) as c%1$d from %2$s)",
              i,
              source);
    }
    String table =
        unnested.stream()
            .map(each -> String.format(Locale.ROOT, "_%d", each))
            .collect(joining("", "pattern_unnested", ""));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table %s as
            select %s cast(sum(n) as bigint) as n, cast(sum(k) as bigint) as k, bit_xor(h) as h
            from %s group by all
            """,
            table,
            columns,
            source));
    return table;
  }

  private List<Itemset> count(String table, List<List<Integer>> sets) {
    List<Integer> used = sets.stream().flatMap(List::stream).distinct().sorted().toList();
    String groupingSets = sets.stream().map(set -> "(" + columns(set) + ")").collect(joining(", "));
    String known =
        used.stream()
            .map(each -> String.format(Locale.ROOT, "c%d is distinct from 0", each))
            .collect(joining(" and "));
    String sql =
        String.format(
            Locale.ROOT,
            """
            select %1$s, cast(sum(n) as bigint), cast(sum(k) as bigint), bit_xor(h)
            from (select %1$s, sum(n) as n, sum(k) as k, bit_xor(h) as h from %2$s group by all)
            group by grouping sets (%3$s)
            having sum(n) >= %4$d and %5$s
            """,
            columns(used),
            table,
            groupingSets,
            leastSlots,
            known);
    return store.query(
        sql,
        row -> {
          List<Integer> places = new ArrayList<>();
          List<Integer> codes = new ArrayList<>();
          for (int i = 0; i < used.size(); i++) {
            int code = row.getInt(i + 1);
            if (!row.wasNull()) {
              places.add(used.get(i));
              codes.add(code);
            }
          }
          return new Itemset(
              places,
              codes,
              row.getLong(used.size() + 1),
              row.getLong(used.size() + 2),
              row.getLong(used.size() + 3));
        });
  }

  private static String columns(List<Integer> set) {
    return set.stream().map(each -> String.format(Locale.ROOT, "c%d", each)).collect(joining(", "));
  }
}

package io.pocoscope.pattern;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts combinations level by level. What has the same slots as a part of itself is not extended:
 * nor would its extensions tell anything new. Source: N. Pasquier, Y. Bastide, R. Taouil, L.
 * Lakhal, "Discovering frequent closed itemsets for association rules", ICDT (1999).
 */
final class Levels {
  /** Grouping sets in one statement are of so few facets that few rows have them all. */
  private static final int FACETS_AT_ONCE = 6;

  private final Store store;
  private final List<Facet> facets;
  private final long leastSlots;
  private final Map<Itemset.Extent, Itemset> simplest = new LinkedHashMap<>();

  Levels(Store store, List<Facet> facets, long leastSlots) {
    this.store = store;
    this.facets = facets;
    this.leastSlots = leastSlots;
  }

  /** The simplest items of every set of slots that some of at most so many items tell apart. */
  Collection<Itemset> count(int size) {
    Set<List<Integer>> candidates =
        IntStream.range(0, facets.size()).mapToObj(List::of).collect(Collectors.toSet());
    for (int level = 1; level <= size && !candidates.isEmpty(); level++) {
      Set<List<Integer>> fruitful = new HashSet<>();
      for (Itemset found : count(candidates)) {
        Itemset before = simplest.get(found.extent());
        if (before == null || before.size() == found.size()) {
          fruitful.add(found.facets());
        }
        simplest.merge(
            found.extent(),
            found,
            (one, other) -> Itemset.simplerFirst(one, other) <= 0 ? one : other);
      }
      candidates = extensions(fruitful);
    }
    return simplest.values();
  }

  /** Sets of facets one greater, all of whose parts were fruitful. */
  private Set<List<Integer>> extensions(Set<List<Integer>> fruitful) {
    Set<List<Integer>> extensions = new HashSet<>();
    for (List<Integer> set : fruitful) {
      for (int next = set.get(set.size() - 1) + 1; next < facets.size(); next++) {
        List<Integer> extended = new ArrayList<>(set);
        extended.add(next);
        boolean all =
            IntStream.range(0, extended.size())
                .allMatch(left -> fruitful.contains(without(extended, left)));
        if (all) {
          extensions.add(List.copyOf(extended));
        }
      }
    }
    return extensions;
  }

  private static List<Integer> without(List<Integer> set, int place) {
    List<Integer> part = new ArrayList<>(set);
    part.remove(place);
    return part;
  }

  private List<Itemset> count(Set<List<Integer>> candidates) {
    // Facets of which a slot can have several are unnested: only for sets that have them.
    Map<List<Integer>, List<List<Integer>>> byUnnested = new HashMap<>();
    for (List<Integer> set : candidates) {
      byUnnested.computeIfAbsent(several(set), any -> new ArrayList<>()).add(set);
    }
    List<Itemset> found = new ArrayList<>();
    byUnnested.forEach(
        (unnested, sets) -> {
          Set<List<Integer>> left = new LinkedHashSet<>(sets);
          while (!left.isEmpty()) {
            List<List<Integer>> together = ofFewFacets(left);
            found.addAll(count(unnested, together));
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

  private List<Itemset> count(List<Integer> unnested, List<List<Integer>> sets) {
    List<Integer> used = sets.stream().flatMap(List::stream).distinct().sorted().toList();
    String base =
        used.stream()
            .map(i -> (unnested.contains(i) ? "c%1$d" : "coalesce(c%1$d, 0) as c%1$d").formatted(i))
            .collect(joining(", "));
    // One after the other: two in one select would be unnested side by side.
    String source = Combinations.TABLE;
    for (int i : unnested) {
      source = "(select * replace (unnest(c%1$d) as c%1$d) from %2$s)".formatted(i, source);
    }
    String groupingSets = sets.stream().map(set -> "(" + columns(set) + ")").collect(joining(", "));
    String known = used.stream().map("c%d is distinct from 0"::formatted).collect(joining(" and "));
    String sql =
        """
        select %1$s, cast(sum(n) as bigint), cast(sum(k) as bigint), bit_xor(h)
        from (
          select %1$s, sum(n) as n, sum(k) as k, bit_xor(h) as h
          from (select %2$s, n, k, h from %3$s)
          group by all
        )
        group by grouping sets (%4$s)
        having sum(n) >= %5$d and %6$s"""
            .formatted(columns(used), base, source, groupingSets, leastSlots, known);
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
    return set.stream().map("c%d"::formatted).collect(joining(", "));
  }
}

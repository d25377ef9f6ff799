package io.pocoscope.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final GroupingSets sets;
  private final int facets;
  private final Map<Itemset.Extent, Itemset> simplest = new LinkedHashMap<>();

  Levels(GroupingSets sets, int facets) {
    this.sets = sets;
    this.facets = facets;
  }

  /** The simplest items of every set of slots that some of at most so many items tell apart. */
  Collection<Itemset> count(int size) {
    Set<List<Integer>> candidates =
        IntStream.range(0, facets).mapToObj(List::of).collect(Collectors.toSet());
    for (int level = 1; level <= size && !candidates.isEmpty(); level++) {
      Set<List<Integer>> fruitful = new HashSet<>();
      for (Itemset found : sets.count(candidates)) {
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
      for (int next = set.get(set.size() - 1) + 1; next < facets; next++) {
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
}

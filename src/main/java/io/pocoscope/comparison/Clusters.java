package io.pocoscope.comparison;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Both sides, cluster by cluster, and in each by group.
 *
 * @param byCluster what each cluster has of each group
 */
record Clusters(Map<String, Map<String, Pair>> byCluster) {
  /** Of what was counted on the two sides. */
  static Clusters of(List<Cell> a, List<Cell> b) {
    // In the order of names, not of a store's answer: the same sums come out to the last digit.
    Map<String, Map<String, Pair>> all = new TreeMap<>();
    a.forEach(cell -> add(all, cell, new Pair(cell.tally(), Tally.NONE)));
    b.forEach(cell -> add(all, cell, new Pair(Tally.NONE, cell.tally())));
    return new Clusters(all);
  }

  private static void add(Map<String, Map<String, Pair>> all, Cell cell, Pair pair) {
    all.computeIfAbsent(cell.cluster(), any -> new TreeMap<>())
        .merge(cell.group(), pair, Pair::plus);
  }

  /** The groups, each with all of its clusters, in the order of their names. */
  Map<String, Pair> groups() {
    Map<String, Pair> groups = new TreeMap<>();
    byCluster
        .values()
        .forEach(own -> own.forEach((group, pair) -> groups.merge(group, pair, Pair::plus)));
    return groups;
  }

  /** Each cluster with all of its groups. */
  Map<String, Pair> sums() {
    Map<String, Pair> sums = new LinkedHashMap<>();
    byCluster.forEach((cluster, own) -> sums.put(cluster, sum(own.values())));
    return sums;
  }

  static Pair sum(Collection<Pair> pairs) {
    return pairs.stream().reduce(Pair.NONE, Pair::plus);
  }

  /** How intervals are made; empty where a side has no two clusters. */
  Optional<Jackknife> jackknife(double level) {
    Collection<Pair> sums = sums().values();
    long ofA = sums.stream().filter(pair -> !pair.a().none()).count();
    long ofB = sums.stream().filter(pair -> !pair.b().none()).count();
    long fewer = Math.min(ofA, ofB);
    return fewer < 2
        ? Optional.empty()
        : Optional.of(new Jackknife(byCluster.size(), fewer, level));
  }
}

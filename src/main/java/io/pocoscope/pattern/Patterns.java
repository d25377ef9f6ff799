package io.pocoscope.pattern;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for combinations that fail more often than others. */
public final class Patterns {
  private final Engine store;

  public Patterns(Engine store) {
    this.store = store;
  }

  /**
   * The combinations among the settled slots that a filter lets through.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public PatternTable of(SlotFilter filter, PatternSettings settings) {
    List<Facet> facets = settings.facets().stream().sorted().toList();
    Combinations combinations = new Combinations(store, facets);
    Combinations.Totals totals = combinations.keepSlots(filter, settings.target());
    long leastSlots = settings.leastSlots(totals.slots());
    if (totals.hits() == 0) {
      return new PatternTable(List.of(), totals.slots(), 0, 0, 0, leastSlots, settings);
    }
    combinations.keepItems(leastSlots);
    combinations.keepCombinations();
    // What all slots have tells none of them from the others.
    List<Itemset> tested =
        new Levels(new GroupingSets(store, facets, leastSlots), facets.size())
            .count(settings.size()).stream().filter(it -> it.n() < totals.slots()).toList();
    List<Scored> over = overrepresented(tested, totals, settings.minLift());
    List<Scored> given = over.stream().limit(settings.limit()).toList();
    return new PatternTable(
        patterns(given, combinations.items(), new Closure(store, facets, Closure.SLOTS_AT_ONCE)),
        totals.slots(),
        totals.hits(),
        tested.size(),
        over.size(),
        leastSlots,
        settings);
  }

  private record Scored(Itemset itemset, Finding finding, double logP, double q) {
    private static final Comparator<Scored> MOST_SIGNIFICANT_FIRST =
        Comparator.comparingDouble(Scored::logP)
            .thenComparingDouble(it -> -it.finding.lift().orElse(0))
            .thenComparing(Scored::itemset, Itemset::simplerFirst);
  }

  private static List<Scored> overrepresented(
      List<Itemset> tested, Combinations.Totals totals, double minLift) {
    List<Finding> findings =
        tested.stream()
            .map(it -> new Finding(it.n(), it.k(), totals.slots(), totals.hits()))
            .toList();
    double[] logP = findings.stream().parallel().mapToDouble(FisherExact::logP).toArray();
    double[] q = FalseDiscovery.q(logP);
    return IntStream.range(0, tested.size())
        .mapToObj(i -> new Scored(tested.get(i), findings.get(i), logP[i], q[i]))
        .filter(it -> it.finding().lift().orElse(0) >= minLift)
        .sorted(Scored.MOST_SIGNIFICANT_FIRST)
        .toList();
  }

  private static List<Pattern> patterns(List<Scored> given, List<Item> items, Closure closure) {
    List<List<Integer>> implied = closure.of(given.stream().map(Scored::itemset).toList());
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Scored scored = given.get(i);
      List<Integer> own = scored.itemset().codes();
      List<Integer> others = implied.get(i).stream().filter(it -> !own.contains(it)).toList();
      patterns.add(
          new Pattern(
              own.stream().map(code -> items.get(code - 1)).toList(),
              others.stream().map(code -> items.get(code - 1)).toList(),
              scored.finding(),
              Math.exp(scored.logP()),
              scored.q()));
    }
    return patterns;
  }
}

package io.pocoscope.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns of a made-up market, against all combinations tried one by one. */
class PatternsTest {
  private static final Set<Facet> FACETS =
      EnumSet.of(
          Facet.REQUESTER,
          Facet.APP,
          Facet.APP_OWNER,
          Facet.DATASET,
          Facet.POOL,
          Facet.WORKER,
          Facet.TEE,
          Facet.TRUST,
          Facet.HAS_DATASET);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void fill() {
    store =
        MarketStore.open(
            folder.resolve("store.duckdb"),
            MarketSettings.defaults().withSeed(11).withSize(120, 4));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Tag("slow")
  @Test
  void findsTheClosedSetsThatTryingAllCombinationsFinds() {
    Set<String> found = new TreeSet<>();
    for (Pattern pattern : mine(FACETS, .05, 0, 3).patterns()) {
      found.add(
          labels(pattern.items())
              + " | "
              + labels(pattern.folded())
              + " "
              + pattern.finding().n()
              + " "
              + pattern.finding().k());
    }
    assertThat(found).isEqualTo(tried(.05, 3)).hasSizeGreaterThan(50);
  }

  @Test
  void everyPatternHasTheRatesThatItsSlotsHave() {
    PatternTable table = mine(FACETS, .02, 1, 4);
    assertThat(table.patterns()).isNotEmpty();
    double base = (double) table.hits() / table.slots();
    for (Pattern pattern : table.patterns()) {
      Finding finding = pattern.finding();
      assertThat(finding.n()).isGreaterThanOrEqualTo(table.leastSlots());
      assertThat(finding.lift().orElseThrow())
          .isGreaterThanOrEqualTo(1)
          .isCloseTo(finding.confidence() / base, within(1e-12))
          .isBetween(finding.liftLow(.95), finding.liftHigh(.95) + 1e-12);
      assertThat(pattern.p()).isBetween(0.0, 1.0);
      assertThat(pattern.q()).isBetween(pattern.p(), 1.0 + 1e-12);
      assertThat(pattern.items()).hasSizeBetween(1, 4).noneMatch(pattern.folded()::contains);
    }
  }

  @Test
  void aSlotWithTwoWorkersCountsForBothAndOnceForEach() {
    long slotsOfBusiest =
        store.queryOne(
            """
            select max(slots) from (
              select count(distinct slot.slot) as slots from slot
              join task_worker on task_worker.task = slot.task
              where (failed or completed) and not early group by worker)\
            """,
            row -> row.getLong(1));
    long most =
        mine(EnumSet.of(Facet.WORKER), .01, 0, 1).patterns().stream()
            .mapToLong(pattern -> pattern.finding().n())
            .max()
            .orElseThrow();
    assertThat(most).isEqualTo(slotsOfBusiest);
  }

  @Test
  void theLimitTakesTheMostSignificant() {
    List<Pattern> all = mine(FACETS, .05, 1, 3).patterns();
    PatternSettings few = new PatternSettings(FACETS, Target.FAILED, .05, 1, 3, .95, 5);
    assertThat(new Patterns(store).of(SlotFilter.all(), few).patterns())
        .isEqualTo(all.subList(0, 5));
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(a.p(), b.p()));
  }

  @Test
  void whatIsImpliedIsTheSameInOneBatchAndInMany() {
    mine(FACETS, .05, 0, 3); // leaves the combinations in the store
    List<Facet> facets = FACETS.stream().sorted().toList();
    GroupingSets sets = new GroupingSets(store, facets, 30);
    List<Itemset> found = List.copyOf(new Levels(sets, facets.size()).count(3));
    List<List<Integer>> together = new Closure(store, facets, Long.MAX_VALUE).of(found);
    assertThat(together).hasSizeGreaterThan(50);
    assertThat(new Closure(store, facets, 1).of(found)).isEqualTo(together);
    assertThat(new Closure(store, facets, 1000).of(found)).isEqualTo(together);
  }

  @Test
  void aCauseThatNoSlotHasLeavesNothingToCompare() {
    PatternSettings settings =
        new PatternSettings(
            FACETS, Target.named("cause=NOTHING_AT_ALL").orElseThrow(), .05, 1, 3, .95, 5);
    PatternTable table = new Patterns(store).of(SlotFilter.all(), settings);
    assertThat(table.patterns()).isEmpty();
    assertThat(table.slots()).isPositive();
    assertThat(table.hits()).isZero();
  }

  private PatternTable mine(Set<Facet> facets, double minSupport, double minLift, int size) {
    return new Patterns(store)
        .of(
            SlotFilter.all(),
            new PatternSettings(
                facets, Target.FAILED, minSupport, minLift, size, .95, Integer.MAX_VALUE));
  }

  /** Every combination of at most so many items, by its slots; the simplest speaks for all. */
  private Set<String> tried(double minSupport, int size) {
    Map<String, BitSet> items = new LinkedHashMap<>();
    BitSet failed = new BitSet();
    long slots = readSlots(items, failed);
    double least = minSupport * slots;
    items.values().removeIf(extent -> extent.cardinality() < least);
    List<String> names = new ArrayList<>(items.keySet());
    Map<BitSet, List<String>> simplest = new HashMap<>();
    for (int wanted = 1; wanted <= size; wanted++) {
      extend(names, items, List.of(), 0, wanted, all(slots), simplest, least);
    }
    simplest.remove(all(slots));
    return simplest.entrySet().stream()
        .map(
            entry -> {
              BitSet hits = (BitSet) entry.getKey().clone();
              hits.and(failed);
              Set<String> folded = new TreeSet<>(names);
              folded.removeIf(name -> !contains(items.get(name), entry.getKey()));
              folded.removeAll(entry.getValue());
              return new TreeSet<>(entry.getValue())
                  + " | "
                  + folded
                  + " "
                  + entry.getKey().cardinality()
                  + " "
                  + hits.cardinality();
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void extend(
      List<String> names,
      Map<String, BitSet> items,
      List<String> chosen,
      int from,
      int wanted,
      BitSet extent,
      Map<BitSet, List<String>> simplest,
      double least) {
    if (extent.cardinality() < least) {
      return;
    }
    if (chosen.size() == wanted) {
      simplest.putIfAbsent(extent, chosen);
      return;
    }
    for (int i = from; i < names.size(); i++) {
      String role = names.get(i).substring(0, names.get(i).indexOf('=') + 1);
      if (chosen.stream().anyMatch(name -> name.startsWith(role))) {
        continue; // of two workers of a slot a combination has one
      }
      BitSet narrowed = (BitSet) extent.clone();
      narrowed.and(items.get(names.get(i)));
      List<String> more = new ArrayList<>(chosen);
      more.add(names.get(i));
      extend(names, items, more, i + 1, wanted, narrowed, simplest, least);
    }
  }

  private long readSlots(Map<String, BitSet> items, BitSet failed) {
    List<String> slots =
        store.query(
            "select slot from slot where (failed or completed) and not early order by slot",
            row -> row.getString(1));
    Map<String, Integer> places = new HashMap<>();
    slots.forEach(slot -> places.put(slot, places.size()));
    store
        .query("select slot from slot where failed", row -> row.getString(1))
        .forEach(slot -> failed.set(places.get(slot)));
    String facts =
        """
        select slot, role, actor from slot_party
        union all select slot, 'tee', cast(tee as varchar) from slot
        union all select slot, 'trust', cast(trust as varchar) from slot
        union all select slot, 'has-dataset', cast(has_dataset as varchar) from slot\
        """;
    List<String[]> read =
        store.query(
            facts, row -> new String[] {row.getString(1), row.getString(2), row.getString(3)});
    // In the order of the facets, then of the values: that is how ties are decided.
    for (Facet facet : Facet.values()) {
      if (FACETS.contains(facet)) {
        read.stream()
            .filter(fact -> fact[1].equals(facet.label()) && places.containsKey(fact[0]))
            .sorted((a, b) -> a[2].compareTo(b[2]))
            .forEach(
                fact ->
                    items
                        .computeIfAbsent(fact[1] + "=" + fact[2], any -> new BitSet())
                        .set(places.get(fact[0])));
      }
    }
    return slots.size();
  }

  private static BitSet all(long slots) {
    BitSet all = new BitSet();
    all.set(0, (int) slots);
    return all;
  }

  private static boolean contains(BitSet whole, BitSet part) {
    BitSet outside = (BitSet) part.clone();
    outside.andNot(whole);
    return outside.isEmpty();
  }

  private static Set<String> labels(List<Item> items) {
    return items.stream().map(Item::label).collect(Collectors.toCollection(TreeSet::new));
  }
}

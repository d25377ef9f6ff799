package io.pocoscope.comparison;

import io.pocoscope.comparison.Decomposition.Part;
import io.pocoscope.comparison.Decomposition.Sums;
import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Puts two sides beside each other that were counted. */
final class Comparing {
  private static final Comparator<Mover> MOST_FIRST =
      Comparator.<Mover>comparingDouble(it -> -Math.abs(it.moved()))
          .thenComparing(Mover::role)
          .thenComparing(Mover::group);

  private static final Comparator<CauseChange> MOST_CHANGED_FIRST =
      Comparator.<CauseChange>comparingDouble(it -> -Math.abs(it.difference().value()))
          .thenComparing(CauseChange::cause);

  private final SideCounts a;
  private final SideCounts b;
  private final ComparisonSettings settings;
  private final Map<String, Pair> clusters;
  private final Optional<Jackknife> jackknife;

  /** Of two sides that each have settled slots. */
  Comparing(SideCounts a, SideCounts b, ComparisonSettings settings) {
    this.a = a;
    this.b = b;
    this.settings = settings;
    Clusters all = Clusters.of(a.clusters(), b.clusters());
    this.clusters = all.sums();
    this.jackknife = all.jackknife(settings.level());
  }

  /**
   * All that changed.
   *
   * @param slotsInBoth slots that are on both sides
   */
  Comparison with(long slotsInBoth) {
    List<RoleParts> parts = new ArrayList<>();
    List<Mover> movers = new ArrayList<>();
    for (Grouping role : settings.roles()) {
      Decomposition taken =
          new Decomposition(Clusters.of(a.cells().get(role), b.cells().get(role)));
      List<Part> own = taken.parts();
      parts.add(parts(role, taken.sums(jackknife), own));
      own.forEach(it -> movers.add(new Mover(role, it.group(), it.slots(), it.mix(), it.rate())));
    }
    movers.sort(MOST_FIRST);
    return new Comparison(
        settings,
        a.failures(),
        b.failures(),
        RateDifference.of(clusters.values(), jackknife),
        parts,
        movers,
        causes(),
        slotsInBoth,
        clusters.values().stream().filter(Pair::isOnBoth).count());
  }

  private static RoleParts parts(Grouping role, Sums sums, List<Part> own) {
    return new RoleParts(
        role,
        sums.mix(),
        sums.rate(),
        mix(own, Pair::isNew),
        mix(own, Pair::isGone),
        own.size(),
        own.stream().filter(it -> it.slots().isNew()).count(),
        own.stream().filter(it -> it.slots().isGone()).count());
  }

  private static double mix(List<Part> parts, Predicate<Pair> which) {
    return parts.stream().filter(it -> which.test(it.slots())).mapToDouble(Part::mix).sum();
  }

  private List<CauseChange> causes() {
    Map<String, Map<String, Pair>> byCause = new TreeMap<>();
    Clusters.of(a.causes(), b.causes())
        .byCluster()
        .forEach(
            (cluster, own) ->
                own.forEach(
                    (cause, pair) ->
                        byCause.computeIfAbsent(cause, any -> new TreeMap<>()).put(cluster, pair)));
    List<CauseChange> changes = new ArrayList<>();
    byCause.forEach((cause, failed) -> changes.add(change(cause, failed)));
    changes.sort(MOST_CHANGED_FIRST);
    return changes;
  }

  /** The slots of each cluster that failed of a cause, among all of its settled ones. */
  private CauseChange change(String cause, Map<String, Pair> failed) {
    List<Pair> shares = new ArrayList<>();
    clusters.forEach(
        (cluster, all) -> shares.add(all.failing(failed.getOrDefault(cluster, Pair.NONE))));
    return new CauseChange(cause, Clusters.sum(shares), RateDifference.of(shares, jackknife));
  }
}

package io.pocoscope.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference of two rates, taken apart by the groups of one role. With a group's share w of a
 * side's settled slots, its rate r there, and the side's rate R,
 *
 * <pre>
 *   mix  = Σ (w_b − w_a) · ((r_a + r_b)/2 − (R_a + R_b)/2)
 *   rate = Σ (r_b − r_a) · (w_a + w_b)/2
 *   mix + rate = R_b − R_a
 * </pre>
 *
 * <p>Source: E. M. Kitagawa, "Components of a difference between two rates", J. Am. Stat. Assoc. 50
 * (1955). That shares are weighed by how much a group's rate is above the mean one changes no sum,
 * as the shares' differences add up to nothing, and gives each group the part that its coming or
 * going has. A group that is on one side only has no rate on the other: it is taken for the same,
 * so that who comes or goes is mix alone.
 */
final class Decomposition {
  private final Clusters clusters;
  private final Map<String, Pair> groups;
  private final Pair total;

  /** Of both sides, each of at least one settled slot. */
  Decomposition(Clusters clusters) {
    this.clusters = clusters;
    this.groups = clusters.groups();
    this.total = Clusters.sum(groups.values());
  }

  /** What a group adds to the difference. */
  record Part(String group, Pair slots, double mix, double rate) {}

  /** In the order of names; all of them together are the difference. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    double mean = total.meanRate();
    groups.forEach(
        (group, pair) -> {
          double shareA = share(pair.a(), total.a());
          double shareB = share(pair.b(), total.b());
          parts.add(
              new Part(
                  group,
                  pair,
                  (shareB - shareA) * (pair.meanRate() - mean),
                  pair.difference() * (shareA + shareB) / 2));
        });
    return parts;
  }

  private static double share(Tally group, Tally all) {
    return (double) group.settled() / all.settled();
  }

  /**
   * The two parts of the difference with their intervals.
   *
   * @param jackknife empty where there is nothing to make intervals of
   */
  Sums sums(Optional<Jackknife> jackknife) {
    List<Part> parts = parts();
    double mix = parts.stream().mapToDouble(Part::mix).sum();
    double rate = parts.stream().mapToDouble(Part::rate).sum();
    if (jackknife.isEmpty()) {
      return new Sums(new Estimate(mix, Optional.empty()), new Estimate(rate, Optional.empty()));
    }
    double[] mixes = mixWithoutEach();
    double[] differences = RateDifference.withoutEach(clusters.sums().values(), total);
    double[] rates = new double[mixes.length];
    for (int i = 0; i < mixes.length; i++) {
      rates[i] = differences[i] - mixes[i];
    }
    return new Sums(jackknife.get().of(mix, mixes), jackknife.get().of(rate, rates));
  }

  /** Mix and rate. */
  record Sums(Estimate mix, Estimate rate) {}

  /**
   * Where each side has two clusters or more, so that it has slots without any of them. Without a
   * cluster only its own groups have other sums: all are found in one walk.
   */
  private double[] mixWithoutEach() {
    double ofA = groups.values().stream().mapToDouble(it -> it.a().settled() * it.meanRate()).sum();
    double ofB = groups.values().stream().mapToDouble(it -> it.b().settled() * it.meanRate()).sum();
    double[] mixes = new double[clusters.byCluster().size()];
    int place = 0;
    for (Map<String, Pair> own : clusters.byCluster().values()) {
      double leftA = ofA;
      double leftB = ofB;
      for (Map.Entry<String, Pair> entry : own.entrySet()) {
        Pair whole = groups.get(entry.getKey());
        Pair left = whole.minus(entry.getValue());
        leftA += left.a().settled() * left.meanRate() - whole.a().settled() * whole.meanRate();
        leftB += left.b().settled() * left.meanRate() - whole.b().settled() * whole.meanRate();
      }
      Pair all = total.minus(Clusters.sum(own.values()));
      mixes[place++] = leftB / all.b().settled() - leftA / all.a().settled();
    }
    return mixes;
  }
}

package io.pocoscope.rate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Clusters of given sizes, for made-up histories. */
record ClusteredMarket(String name, List<Integer> sizes) {
  /** Settled slots of the ten requesters of the first 1000 tasks of Bellecour. */
  static final ClusteredMarket BELLECOUR =
      new ClusteredMarket("Bellecour's ten", List.of(126, 697, 80, 10, 1, 9, 20, 2, 1, 54));

  static final ClusteredMarket TEN = alike(10, 20);
  static final ClusteredMarket FIFTEEN =
      new ClusteredMarket(
          "15 of 1 to 150", List.of(1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 60, 90, 150));
  static final ClusteredMarket THIRTY = alike(30, 20);
  static final ClusteredMarket MIXED = mixed();
  static final ClusteredMarket HEAVY = heavy();
  static final ClusteredMarket HUNDRED = alike(100, 20);
  static final ClusteredMarket SMALL = alike(300, 5);

  static final List<ClusteredMarket> ALL =
      List.of(BELLECOUR, TEN, FIFTEEN, THIRTY, MIXED, HEAVY, HUNDRED, SMALL);

  /** How often a cluster's slots fail, in a market of a mean rate. */
  interface Law {
    long failed(double rate, int size, RandomGenerator random);
  }

  /** A beta distribution in which two slots of a cluster have a correlation, from 0 to 1. */
  static Law beta(double correlation) {
    return (rate, size, random) -> {
      // Pólya's urn: each slot that fails makes the next one of its cluster likelier to.
      double weight = correlation / (1 - correlation);
      long failed = 0;
      for (int i = 0; i < size; i++) {
        double chance = (rate + weight * failed) / (1 + weight * i);
        failed += random.nextDouble() < chance ? 1 : 0;
      }
      return failed;
    };
  }

  Sample draw(double rate, Law law, RandomGenerator random) {
    List<Cluster> drawn = new ArrayList<>();
    for (int size : sizes) {
      drawn.add(new Cluster(law.failed(rate, size, random), size, 1));
    }
    return new Sample(drawn);
  }

  private static ClusteredMarket alike(int clusters, int size) {
    return new ClusteredMarket(clusters + " of " + size, Collections.nCopies(clusters, size));
  }

  private static ClusteredMarket mixed() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    return new ClusteredMarket(
        "30 of 5 to 60", IntStream.range(0, 30).mapToObj(i -> 5 + random.nextInt(56)).toList());
  }

  private static ClusteredMarket heavy() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    return new ClusteredMarket(
        "40, exponential, mean 20",
        IntStream.range(0, 40)
            .mapToObj(i -> 1 + (int) (-20 * Math.log(1 - random.nextDouble())))
            .toList());
  }
}

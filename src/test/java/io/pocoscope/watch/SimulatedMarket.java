package io.pocoscope.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A market without a chain: requesters of very different sizes, whose slots fall due between looks.
 *
 * @param requesters how many; the i-th has about 1/i of the slots of the first
 * @param greatest how many slots the first one has due at a look when it is active
 * @param active how often a requester has slots due at a look
 * @param together how often all slots of a requester at a look fail or complete as one
 * @param unequal whether the small requesters' slots fail four times as often as those of the three
 *     greatest; the market's rate is the same
 */
record SimulatedMarket(
    int requesters, int greatest, double active, double together, boolean unequal) {
  private static final int GREAT_ONES = 3;

  static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration BETWEEN = Duration.ofHours(1);

  /** Thirty requesters, of which five or so have slots due each hour, mostly of one fate. */
  static SimulatedMarket usual() {
    return new SimulatedMarket(30, 60, .15, .7, false);
  }

  SimulatedMarket together(double share) {
    return new SimulatedMarket(requesters, greatest, active, share, unequal);
  }

  SimulatedMarket of(int number, double activity) {
    return new SimulatedMarket(number, greatest, activity, together, unequal);
  }

  SimulatedMarket ofUnequals() {
    return new SimulatedMarket(requesters, greatest, active, together, true);
  }

  /**
   * Its slots, look by look.
   *
   * @param rate the failure rate at a look
   */
  List<Batch> batches(int looks, IntToDoubleFunction rate, SplittableRandom random) {
    List<Batch> batches = new ArrayList<>();
    for (int look = 0; look < looks; look++) {
      List<Cluster> clusters = new ArrayList<>();
      for (int i = 0; i < requesters; i++) {
        if (random.nextDouble() < active) {
          clusters.add(cluster(size(i), rate.applyAsDouble(look) * own(i), random));
        }
      }
      if (!clusters.isEmpty()) {
        batches.add(new Batch(at(look), clusters));
      }
    }
    return batches;
  }

  private int size(int requester) {
    return Math.max(1, greatest / (requester + 1));
  }

  /** By what a requester's rate differs from the market's. */
  private double own(int requester) {
    if (!unequal) {
      return 1;
    }
    double great = IntStream.range(0, GREAT_ONES).map(this::size).sum();
    double small = IntStream.range(GREAT_ONES, requesters).map(this::size).sum();
    double ofGreat = (great + small) / (great + 4 * small);
    return requester < GREAT_ONES ? ofGreat : 4 * ofGreat;
  }

  static Instant at(int look) {
    return BEGUN.plus(BETWEEN.multipliedBy(look + 1));
  }

  private Cluster cluster(int slots, double rate, SplittableRandom random) {
    if (random.nextDouble() < together) {
      return new Cluster(random.nextDouble() < rate ? slots : 0, slots);
    }
    int failed = 0;
    for (int i = 0; i < slots; i++) {
      failed += random.nextDouble() < rate ? 1 : 0;
    }
    return new Cluster(failed, slots);
  }
}

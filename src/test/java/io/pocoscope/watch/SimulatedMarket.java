package io.pocoscope.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * A market without a chain: requesters of very different sizes, whose slots fall due between looks.
 *
 * @param requesters how many; the i-th has about 1/i of the slots of the first
 * @param greatest how many slots the first one has due at a look when it is active
 * @param active how often a requester has slots due at a look
 * @param together how often all slots of a requester at a look fail or complete as one
 */
record SimulatedMarket(int requesters, int greatest, double active, double together) {
  static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration BETWEEN = Duration.ofHours(1);

  /** Thirty requesters, of which five or so have slots due each hour, mostly of one fate. */
  static SimulatedMarket usual() {
    return new SimulatedMarket(30, 60, .15, .7);
  }

  SimulatedMarket together(double share) {
    return new SimulatedMarket(requesters, greatest, active, share);
  }

  SimulatedMarket of(int number, double activity) {
    return new SimulatedMarket(number, greatest, activity, together);
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
          clusters.add(cluster(Math.max(1, greatest / (i + 1)), rate.applyAsDouble(look), random));
        }
      }
      if (!clusters.isEmpty()) {
        batches.add(new Batch(at(look), clusters));
      }
    }
    return batches;
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

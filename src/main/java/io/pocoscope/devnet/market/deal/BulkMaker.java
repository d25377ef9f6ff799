package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.actor.Distributions;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Thinks up the files of bulk deals. */
final class BulkMaker {
  /** Datasets of a slice, one to so many. */
  private static final int MOST_DATASETS = 3;

  /** The mean number of a slice's datasets. */
  static final double DATASETS = (1 + MOST_DATASETS) / 2.;

  private static final double LOST_FILES = .1;
  private static final double LOST_SLICES = .1;
  private static final double LATE_SLICES = .2;
  private static final double SOON = 30;
  private static final double LATE = 86_400;

  private final Crowd datasets;
  private final RandomGenerator random;

  BulkMaker(Crowd datasets, RandomGenerator random) {
    this.datasets = datasets;
    this.random = random;
  }

  /** Files for a deal of so many slots, matched at a time in seconds since 1970. */
  Bulk make(String deal, int slots, long now) {
    boolean lost = random.nextDouble() < LOST_FILES;
    long arrival = lost ? Bulk.NEVER : now + Distributions.exponential(random, SOON);
    List<Bulk.Slice> slices = new ArrayList<>();
    for (int i = 0; i < slots; i++) {
      String hash = Bulk.contentAddress("slice " + i + " of " + deal);
      slices.add(new Bulk.Slice(hash, some(), lost ? Bulk.NEVER : sliceArrival(arrival)));
    }
    return new Bulk(Bulk.contentAddress("bulk of " + deal), slices);
  }

  private long sliceArrival(long bulkArrival) {
    if (random.nextDouble() < LOST_SLICES) {
      return Bulk.NEVER;
    }
    double mean = random.nextDouble() < LATE_SLICES ? LATE : SOON;
    return bulkArrival + Distributions.exponential(random, mean);
  }

  private List<Actor> some() {
    List<Actor> some = new ArrayList<>();
    for (int left = random.nextInt(1, MOST_DATASETS + 1); left > 0; left--) {
      Actor drawn = datasets.draw(random);
      if (!some.contains(drawn)) {
        some.add(drawn);
      }
    }
    return some;
  }
}

package io.pocoscope.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Deals of requesters who come and go, each with a rate of its own, and whose slots fail together:
 * a history as the test takes it, without a market around it.
 */
final class MadeUpDeals {
  static final long DAY = 86_400;
  static final int DAYS = 100;

  private final RandomGenerator random;
  private final List<Deal> deals = new ArrayList<>();

  record Deal(int requester, long time, int slots, int failed) {}

  MadeUpDeals(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /**
   * Requesters of about so many deals each, log-uniform; each is there for a part of the hundred
   * days, so that who asks changes all the time.
   *
   * @param alike how alike the slots of a deal are, in [0, 1)
   * @param place of a change, as a share of the time
   * @param odds what those of failing are multiplied by from there on
   */
  MadeUpDeals requesters(int requesters, int dealsOfEach, double alike, double place, double odds) {
    for (int requester = 0; requester < requesters; requester++) {
      double rate = .02 + .3 * Math.pow(random.nextDouble(), 2);
      double begin = random.nextDouble() < .5 ? 0 : random.nextDouble(.8);
      double end = random.nextDouble() < .5 ? 1 : random.nextDouble(begin, 1);
      double deals = dealsOfEach * Math.exp(2 * random.nextDouble() - 1);
      for (int i = 0; i < deals; i++) {
        double at = random.nextDouble(begin, end);
        double its = at < place ? rate : odds * rate / (1 - rate + odds * rate);
        add(requester, Math.round(at * DAYS * DAY), its, alike);
      }
    }
    return this;
  }

  private void add(int requester, long time, double rate, double alike) {
    int slots = 1 + (int) (8 * Math.pow(random.nextDouble(), 3));
    boolean together = random.nextDouble() < alike; // all or none, with the same rate
    boolean all = random.nextDouble() < rate;
    int failed = 0;
    for (int slot = 0; slot < slots; slot++) {
      failed += (together ? all : random.nextDouble() < rate) ? 1 : 0;
    }
    deals.add(new Deal(requester, time, slots, failed));
  }

  /** In the order of time; of one stratum, if requesters are not told apart. */
  Lots lots(boolean withinRequesters) {
    Lots lots = new Lots();
    deals.sort(Comparator.comparingLong(Deal::time));
    deals.forEach(
        each ->
            lots.add(
                withinRequesters ? each.requester() : 0, each.time(), each.slots(), each.failed()));
    return lots;
  }
}

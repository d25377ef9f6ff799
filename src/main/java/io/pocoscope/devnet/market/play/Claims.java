package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.hash.Keccak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody who now and then claims what has failed, long after it did; some of it never. */
final class Claims {
  private static final int MOST_IN_ONE = 10;
  private static final double FEWEST_BURSTS = 12;
  private static final double MOST_BURSTS = 1000;

  private final Chain chain;
  private final Poco poco;
  private final RandomGenerator random;
  private final double never;
  private final double bursts;
  private final TruthBook truths;
  private final String claimer;
  private final List<Slot> waiting = new ArrayList<>();
  private final List<Slot> forsaken = new ArrayList<>();

  Claims(
      MarketSettings settings, Chain chain, Poco poco, RandomGenerator random, TruthBook truths) {
    this.chain = chain;
    this.poco = poco;
    this.random = random;
    this.truths = truths;
    this.bursts = bursts(settings.failures().unclaimed());
    // What fails after the last burst is not claimed either, as if by chance.
    double left = (1 - Math.exp(-bursts)) / bursts;
    this.never = Math.max(0, (settings.failures().unclaimed() - left) / (1 - left));
    this.claimer = Keccak.address("claimer " + settings.seed());
  }

  /** A slot that nobody will finish. */
  void failed(Slot slot) {
    (random.nextDouble() < never ? forsaken : waiting).add(slot);
  }

  /** How many bursts a market has, on the average. */
  double bursts() {
    return bursts;
  }

  private static double bursts(double unclaimedShare) {
    return Math.min(MOST_BURSTS, Math.max(FEWEST_BURSTS, 3 / unclaimedShare));
  }

  /** Claims all that is overdue, up to ten in a transaction; and lets go of what never will be. */
  void burst() {
    for (Slot slot : takeOverdue(forsaken)) {
      poco.forsake(slot);
      truths.forsaken(slot);
    }
    List<Slot> overdue = takeOverdue(waiting);
    overdue.sort(Comparator.comparingLong(slot -> slot.deal().finalDeadline()));
    for (int i = 0; i < overdue.size(); i += MOST_IN_ONE) {
      List<Slot> together = overdue.subList(i, Math.min(overdue.size(), i + MOST_IN_ONE));
      poco.beginClaims(claimer, together.size());
      together.forEach(poco::claim);
      together.forEach(truths::claimed);
    }
  }

  private List<Slot> takeOverdue(List<Slot> slots) {
    List<Slot> overdue = new ArrayList<>();
    List<Slot> rest = new ArrayList<>();
    for (Slot slot : slots) {
      (slot.deal().finalDeadline() > chain.now() ? rest : overdue).add(slot);
    }
    slots.clear();
    slots.addAll(rest);
    return overdue;
  }
}

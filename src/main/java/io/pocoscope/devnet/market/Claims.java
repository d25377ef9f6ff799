package io.pocoscope.devnet.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Somebody who now and then claims what has failed, long after it did; some of it never. */
final class Claims {
  private static final int MOST_IN_ONE = 10;

  private final Chain chain;
  private final Poco poco;
  private final RandomGenerator random;
  private final double never;
  private final Consumer<Slot> claimed;
  private final String claimer;
  private final List<Slot> waiting = new ArrayList<>();

  Claims(
      MarketSettings settings,
      Chain chain,
      Poco poco,
      RandomGenerator random,
      Consumer<Slot> claimed) {
    this.chain = chain;
    this.poco = poco;
    this.random = random;
    this.never = settings.neverClaimed();
    this.claimed = claimed;
    this.claimer = Keccak.address("claimer " + settings.seed());
  }

  /** A slot that nobody will finish. */
  void failed(Slot slot) {
    if (random.nextDouble() >= never) {
      waiting.add(slot);
    }
  }

  /** Claims all that is overdue, up to ten in a transaction. */
  void burst() {
    List<Slot> overdue = new ArrayList<>(waiting);
    overdue.removeIf(slot -> slot.deal().finalDeadline() > chain.now());
    waiting.removeAll(overdue);
    overdue.sort(Comparator.comparingLong(slot -> slot.deal().finalDeadline()));
    for (int i = 0; i < overdue.size(); i += MOST_IN_ONE) {
      List<Slot> together = overdue.subList(i, Math.min(overdue.size(), i + MOST_IN_ONE));
      poco.beginClaims(claimer, together.size());
      together.forEach(poco::claim);
      together.forEach(claimed);
    }
  }
}

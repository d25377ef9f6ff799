package io.pocoscope.devnet.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides what happens to each slot: the rates of its parties cause the failures. */
final class ScriptWriter {
  private static final double REOPENED_SHARE = .02;
  private static final double MINORITY_SHARE = .1;
  private static final double PARTIAL_SHARE = .1;
  private static final double AT_ONCE_SHARE = .4;

  private final RandomGenerator random;
  private final Crowd workers;
  private final FaultDeck faults;

  ScriptWriter(RandomGenerator random, Crowd workers, FaultDeck faults) {
    this.random = random;
    this.workers = workers;
    this.faults = faults;
  }

  /** A script for a slot. */
  Script write(Deal deal, long index) {
    List<Actor> all = new ArrayList<>(deal.parties(index));
    all.add(workers.draw(random));
    // Any of them may be the first to spoil it.
    for (int from = random.nextInt(all.size()), i = 0; i < all.size(); i++) {
      Actor actor = all.get((from + i) % all.size());
      if (random.nextDouble() < actor.failureRate()) {
        return spoilt(actor, deal);
      }
    }
    return well();
  }

  private Script spoilt(Actor actor, Deal deal) {
    Fault fault = faults.draw(actor.role(), deal);
    Culprit culprit = new Culprit(actor.role(), actor.address());
    return new Script(fault.rounds(), fault.late(), false, false, false, Optional.of(culprit));
  }

  private Script well() {
    boolean reopened = random.nextDouble() < REOPENED_SHARE;
    List<Stage> rounds =
        reopened ? List.of(Stage.NO_REVEAL, Stage.COMPLETED) : List.of(Stage.COMPLETED);
    boolean minority = random.nextDouble() < MINORITY_SHARE;
    boolean partial = random.nextDouble() < PARTIAL_SHARE;
    boolean atOnce = !reopened && random.nextDouble() < AT_ONCE_SHARE;
    return new Script(rounds, false, minority, partial, atOnce, Optional.empty());
  }
}

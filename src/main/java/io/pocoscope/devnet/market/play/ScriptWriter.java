package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Fault;
import io.pocoscope.devnet.market.actor.FaultDeck;
import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides what happens to each slot: the rates of its parties cause the failures. Every worker that
 * contributes to the last round has had its chance to spoil the slot; whom a reopening rejected had
 * none. A worker that spoils it is the first to contribute, so that it leaves its trace unless its
 * fault is that nobody does.
 */
final class ScriptWriter {
  private static final double REOPENED_SHARE = .02;
  private static final double MINORITY_SHARE = .1;
  private static final double PARTIAL_SHARE = .1;
  private static final double AT_ONCE_SHARE = .4;

  private final RandomGenerator random;
  private final Casting casting;
  private final FaultDeck faults;
  private final Weather weather;

  ScriptWriter(RandomGenerator random, Casting casting, FaultDeck faults, Weather weather) {
    this.random = random;
    this.casting = casting;
    this.faults = faults;
    this.weather = weather;
  }

  /** A script for a slot. */
  Script write(Deal deal, long index) {
    Script well = well(deal.trust());
    List<Actor> parties = deal.parties(index);
    // Any of them may be the first to spoil it; a worker may only what they leave to it.
    Collections.rotate(parties, random.nextInt(parties.size()));
    parties.addAll(well.workers());
    for (Actor actor : parties) {
      if (random.nextDouble() < weather.failureRate(actor, deal.startTime())) {
        return spoilt(actor, deal, well.workers());
      }
    }
    return well;
  }

  private Script spoilt(Actor actor, Deal deal, List<Actor> workers) {
    List<Actor> order = new ArrayList<>(workers);
    if (order.remove(actor)) {
      order.add(0, actor);
    }
    boolean replicated = order.size() > 1 && !casting.suffices(order.get(0), deal.trust());
    Fault fault = faults.draw(actor.role(), deal.hasCallback(), replicated);
    Culprit culprit = new Culprit(actor.role(), actor.address());
    return new Script(
        fault.rounds(), order, fault.late(), false, false, false, Optional.of(culprit));
  }

  /** A script for a slot that nobody spoils. */
  Script well(long trust) {
    boolean reopened = random.nextDouble() < REOPENED_SHARE;
    List<Stage> rounds =
        reopened ? List.of(Stage.NO_REVEAL, Stage.COMPLETED) : List.of(Stage.COMPLETED);
    boolean minority = random.nextDouble() < MINORITY_SHARE;
    boolean partial = random.nextDouble() < PARTIAL_SHARE;
    boolean atOnce = !reopened && random.nextDouble() < AT_ONCE_SHARE;
    List<Actor> workers = casting.choose(random, trust, minority);
    return new Script(rounds, workers, false, minority, partial, atOnce, Optional.empty());
  }
}

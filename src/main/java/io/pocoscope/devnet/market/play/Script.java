package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What is going to happen to a slot, as far as its parties decide.
 *
 * @param rounds how far each round comes
 * @param workers those who contribute to the last round, in this order, as far as there is need of
 *     them
 * @param late whether it is initialized when it is too late
 * @param minority whether somebody contributes another result than the others
 * @param partialReveal whether one of the winners does not reveal
 * @param atOnce whether the worker contributes and finalizes in one transaction, if it may
 * @param culprit who makes it fail, if it does
 */
record Script(
    List<Stage> rounds,
    List<Actor> workers,
    boolean late,
    boolean minority,
    boolean partialReveal,
    boolean atOnce,
    Optional<Culprit> culprit) {

  Script {
    workers = List.copyOf(workers);
  }

  Stage round(int reopenings) {
    return rounds.get(Math.min(reopenings, rounds.size() - 1));
  }

  /** How far its last round comes. */
  Stage last() {
    return rounds.get(rounds.size() - 1);
  }

  boolean reopens(int reopenings) {
    return reopenings + 1 < rounds.size();
  }
}

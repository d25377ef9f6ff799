package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.deal.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/** Chooses the workers of a slot: as many as make its consensus at what they weigh now. */
final class Casting {
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";

  private final Crowd workers;
  private final ToLongFunction<String> weight;

  /** From a crowd whose contributions have weights, by the worker's address. */
  Casting(Crowd workers, ToLongFunction<String> weight) {
    this.workers = workers;
    this.weight = weight;
  }

  /**
   * Those who contribute in the last round, in this order, if nobody spoils the slot; fewer where
   * all have been chosen.
   *
   * @param minority whether the first contributes another result than the others, if that alone is
   *     no consensus
   */
  List<Actor> choose(RandomGenerator random, long trust, boolean minority) {
    Groups groups = new Groups();
    List<Actor> chosen = new ArrayList<>();
    boolean agreed = false;
    while (!agreed) {
      Optional<Actor> next = workers.draw(random, actor -> !chosen.contains(actor));
      if (next.isEmpty()) {
        return chosen;
      }
      boolean astray = minority && chosen.isEmpty() && !suffices(next.get(), trust);
      chosen.add(next.get());
      long weighs = weight.applyAsLong(next.get().address());
      agreed = groups.add(astray ? WRONG : RIGHT, weighs, trust);
    }
    return chosen;
  }

  /** Whether a worker's contribution alone is a consensus. */
  boolean suffices(Actor worker, long trust) {
    return new Groups().wouldAgree(RIGHT, weight.applyAsLong(worker.address()), trust);
  }
}

package io.pocoscope.devnet.market.actor;

import static io.pocoscope.devnet.market.actor.Fault.at;
import static io.pocoscope.devnet.market.actor.Fault.reopened;
import static io.pocoscope.devnet.market.actor.Fault.tooLate;
import static io.pocoscope.devnet.market.actor.Fault.wrongForTheCallback;
import static io.pocoscope.devnet.market.truth.Stage.NOT_FINALIZED;
import static io.pocoscope.devnet.market.truth.Stage.NOT_INITIALIZED;
import static io.pocoscope.devnet.market.truth.Stage.NO_CONSENSUS_SHORT;
import static io.pocoscope.devnet.market.truth.Stage.NO_CONSENSUS_SPLIT;
import static io.pocoscope.devnet.market.truth.Stage.NO_CONTRIBUTION;
import static io.pocoscope.devnet.market.truth.Stage.NO_REVEAL;

import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The faults of each role, dealt like cards: a small market has the rare ones too, which drawing
 * with replacement would not promise. What has never been dealt comes first.
 */
public final class FaultDeck {
  private static final Map<Role, List<Fault>> CARDS =
      Map.of(
          Role.REQUESTER, List.of(at(NO_CONTRIBUTION), at(NO_CONSENSUS_SHORT), at(NO_CONTRIBUTION)),
          Role.APP,
              List.of(
                  at(NO_CONTRIBUTION),
                  at(NO_CONSENSUS_SPLIT),
                  at(NO_CONTRIBUTION),
                  reopened(NO_CONSENSUS_SPLIT),
                  wrongForTheCallback()),
          Role.DATASET, List.of(at(NO_CONTRIBUTION)),
          Role.POOL,
              List.of(
                  at(NOT_INITIALIZED),
                  at(NOT_INITIALIZED),
                  at(NOT_INITIALIZED),
                  tooLate(),
                  at(NO_CONTRIBUTION),
                  at(NO_CONSENSUS_SHORT),
                  reopened(NO_CONTRIBUTION),
                  at(NOT_FINALIZED)),
          Role.WORKER,
              List.of(
                  at(NO_REVEAL),
                  at(NO_REVEAL),
                  at(NO_CONTRIBUTION),
                  at(NO_CONSENSUS_SPLIT),
                  at(NOT_FINALIZED),
                  reopened(NO_CONSENSUS_SHORT),
                  reopened(NO_CONSENSUS_SPLIT),
                  reopened(NO_REVEAL),
                  reopened(NOT_FINALIZED)));

  private final RandomGenerator random;
  private final Map<Role, List<Fault>> decks = new EnumMap<>(Role.class);
  private final Set<List<Stage>> dealt = new HashSet<>();

  public FaultDeck(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The next fault of a role that a slot can have.
   *
   * @param callback whether the slot has a callback
   * @param replicated whether the slot takes several workers
   */
  public Fault draw(Role role, boolean callback, boolean replicated) {
    List<Fault> deck = decks.computeIfAbsent(role, any -> new ArrayList<>());
    Optional<Fault> fault =
        deck.stream()
            .filter(card -> card.fits(callback, replicated))
            .min(Comparator.comparing(card -> dealt.contains(card.rounds())));
    if (fault.isPresent()) {
      deck.remove(fault.get());
      dealt.add(fault.get().rounds());
      return fault.get();
    }
    // What is left over would pile up where hardly a slot is replicated.
    deck.clear();
    List<Fault> fresh = new ArrayList<>(CARDS.get(role));
    while (!fresh.isEmpty()) {
      deck.add(fresh.remove(random.nextInt(fresh.size())));
    }
    return draw(role, callback, replicated);
  }
}

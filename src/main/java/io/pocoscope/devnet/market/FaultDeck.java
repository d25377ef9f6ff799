package io.pocoscope.devnet.market;

import static io.pocoscope.devnet.market.Fault.at;
import static io.pocoscope.devnet.market.Fault.reopened;
import static io.pocoscope.devnet.market.Fault.tooLate;
import static io.pocoscope.devnet.market.Fault.wrongForTheCallback;
import static io.pocoscope.devnet.market.Stage.NOT_FINALIZED;
import static io.pocoscope.devnet.market.Stage.NOT_INITIALIZED;
import static io.pocoscope.devnet.market.Stage.NO_CONSENSUS_SHORT;
import static io.pocoscope.devnet.market.Stage.NO_CONSENSUS_SPLIT;
import static io.pocoscope.devnet.market.Stage.NO_CONTRIBUTION;
import static io.pocoscope.devnet.market.Stage.NO_REVEAL;

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
final class FaultDeck {
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

  FaultDeck(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The next fault of a role that a slot of a deal can have.
   *
   * @param replicated whether the slot takes several workers
   */
  Fault draw(Role role, Deal deal, boolean replicated) {
    List<Fault> deck = decks.computeIfAbsent(role, any -> new ArrayList<>());
    Optional<Fault> fault =
        deck.stream()
            .filter(card -> card.fits(deal, replicated))
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
    return draw(role, deal, replicated);
  }
}

package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.deal.Contribution;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.truth.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Plays the script of a slot, step by step: its parties do what it says as long as the contract
 * lets them. What becomes of the slot is its own state, not the script's word.
 */
final class Play {
  /** Where a fault keeps a consensus away, this many contribute at most. */
  private static final int MOST_IN_VAIN = 3;

  /** In the measure of the category's work clock. */
  private static final double LATE = 7.2;

  private final Slot slot;
  private final Script script;
  private final Results results;
  private final Theatre theatre;
  private int inVain;

  Play(Slot slot, Script script, Results results, Theatre theatre) {
    this.slot = slot;
    this.script = script;
    this.results = results;
    this.theatre = theatre;
  }

  void begin() {
    if (script.late()) {
      in(LATE, this::initialize);
    } else if (round() == Stage.NOT_INITIALIZED) {
      theatre.curtain().abandoned(slot);
    } else {
      soon(.02, .4, this::initialize);
    }
  }

  private Stage round() {
    return script.round(slot.reopenings());
  }

  private void initialize() {
    theatre.poco().initialize(slot);
    if (script.late()) {
      theatre.curtain().abandoned(slot);
    } else {
      soon(.05, .4, this::contribute);
    }
  }

  private void contribute() {
    Optional<Actor> worker = nextWorker();
    if (worker.isEmpty() || !slot.deal().inTimeToContribute(theatre.chain().now())) {
      theatre.curtain().abandoned(slot);
      return;
    }
    String address = worker.get().address();
    switch (round()) {
      case COMPLETED, NOT_FINALIZED, NO_REVEAL -> contributeWell(address);
      case NO_CONSENSUS_SHORT -> contributeInVain(address, results.shared());
      case NO_CONSENSUS_SPLIT -> contributeInVain(address, results.another(address));
      case NO_CONTRIBUTION, NOT_INITIALIZED -> theatre.curtain().abandoned(slot);
    }
  }

  private void contributeWell(String worker) {
    boolean first = slot.contributions().isEmpty();
    if (script.atOnce() && first && slot.deal().trust() == 1) {
      theatre.poco().contributeAndFinalize(slot, worker, results.shared());
      theatre.curtain().completed(slot);
      return;
    }
    if (contribute(worker, result(worker))) {
      soon(.02, .2, this::reveal);
    } else {
      soon(.02, .2, this::contribute);
    }
  }

  private String result(String worker) {
    if (script.minority() && isFirst(worker)) {
      String wrong = results.another(worker);
      return wouldAgree(worker, wrong) ? results.shared() : wrong;
    }
    return results.shared();
  }

  private boolean isFirst(String worker) {
    return script.workers().stream()
        .findFirst()
        .filter(it -> it.address().equals(worker))
        .isPresent();
  }

  private void contributeInVain(String worker, String hash) {
    if (inVain == MOST_IN_VAIN || wouldAgree(worker, hash)) {
      theatre.curtain().abandoned(slot);
      return;
    }
    inVain++;
    contribute(worker, hash);
    soon(.02, .3, this::contribute);
  }

  private boolean contribute(String worker, String hash) {
    theatre.treasury().fund(worker, slot.deal().workerStake());
    return theatre.poco().contribute(slot, worker, hash);
  }

  private boolean wouldAgree(String worker, String hash) {
    return slot.groups().wouldAgree(hash, theatre.poco().weight(worker), slot.deal().trust());
  }

  /**
   * The workers of the script are for its last round; others come before a reopening, and where a
   * consensus takes more than were foreseen.
   */
  private Optional<Actor> nextWorker() {
    Predicate<Actor> free = actor -> !slot.hasContributed(actor.address());
    Optional<Actor> foreseen = script.workers().stream().filter(free).findFirst();
    if (script.reopens(slot.reopenings())) {
      return theatre
          .workers()
          .draw(theatre.random(), free.and(actor -> !script.workers().contains(actor)));
    }
    boolean inVain = round() == Stage.NO_CONSENSUS_SHORT || round() == Stage.NO_CONSENSUS_SPLIT;
    return foreseen.isPresent() || inVain
        ? foreseen
        : theatre.workers().draw(theatre.random(), free);
  }

  private void reveal() {
    if (round() == Stage.NO_REVEAL) {
      if (script.reopens(slot.reopenings())) {
        afterTheRevealDeadline(this::reopen);
      } else {
        theatre.curtain().abandoned(slot);
      }
      return;
    }
    List<Contribution> winners = slot.winners();
    boolean partial = script.partialReveal() && winners.size() > 1;
    winners.subList(0, winners.size() - (partial ? 1 : 0)).forEach(this::reveal);
    if (round() == Stage.NOT_FINALIZED) {
      theatre.curtain().abandoned(slot);
    } else if (partial) {
      afterTheRevealDeadline(this::finish);
    } else {
      soon(.02, .2, this::finish);
    }
  }

  private void reveal(Contribution winner) {
    theatre.poco().reveal(slot, winner);
  }

  private void finish() {
    if (theatre.chain().now() < slot.deal().finalDeadline()) {
      theatre.poco().finalizeTask(slot);
      theatre.curtain().completed(slot);
    } else {
      theatre.curtain().abandoned(slot);
    }
  }

  private void reopen() {
    if (theatre.chain().now() < slot.deal().finalDeadline()) {
      theatre.poco().reopen(slot);
      inVain = 0;
      soon(.02, .3, this::contribute);
    } else {
      theatre.curtain().abandoned(slot);
    }
  }

  private void afterTheRevealDeadline(Runnable step) {
    long jitter = Math.round(theatre.random().nextDouble(.3) * slot.deal().category().workClock());
    theatre.agenda().at(slot.revealDeadline() + jitter, step);
  }

  private void soon(double from, double to, Runnable step) {
    in(theatre.random().nextDouble(from, to), step);
  }

  private void in(double clocks, Runnable step) {
    long wait = Math.round(clocks * slot.deal().category().workClock());
    theatre.agenda().at(theatre.chain().now() + wait, step);
  }
}

package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.deal.Contribution;
import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.error.WorkerError;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Evidence;
import io.pocoscope.devnet.market.truth.Hidden;
import io.pocoscope.devnet.market.truth.Role;
import java.util.List;
import java.util.Optional;

/**
 * That workers of a slot contribute an error in the result's place.
 *
 * @param all whether it is what everybody finds who agrees with others; else who deviates first has
 *     found it
 * @param role of whom it is the fault; a worker's it can be only where a single one found it
 */
record Mishap(WorkerError error, boolean all, Role role) {
  /** Prepares a slot to have it. */
  void befall(Slot slot) {
    if (all) {
      slot.holds(error.digest());
    }
  }

  /** What it has been in the end, if it has come to be. */
  Optional<Hidden> of(Slot slot, boolean completed) {
    List<Contribution> errors =
        slot.contributions().stream()
            .filter(each -> each.hash().equals(Results.of(slot, digest(slot))))
            .toList();
    if (completed && all) {
      return Optional.of(
          hidden(slot, errors, slot.deal().hasCallback() ? Evidence.NONE : Evidence.RESULT_DIGEST));
    }
    // What is revealed and not finalized is neither a result nor a secret.
    boolean secret =
        !slot.deal().hasCallback() && !errors.stream().allMatch(Contribution::revealed);
    return secret
        ? Optional.of(hidden(slot, errors, Evidence.CONTRIBUTION_HASH))
        : Optional.empty();
  }

  private String digest(Slot slot) {
    return all ? slot.digest() : error.digest();
  }

  private Hidden hidden(Slot slot, List<Contribution> errors, Evidence evidence) {
    return new Hidden(
        error.cause().name(), error.era().version(), evidence, culprit(slot.deal(), errors));
  }

  private Culprit culprit(Deal deal, List<Contribution> errors) {
    // Two networks do not fail at once.
    Role who = errors.size() > 1 ? error.cause().party() : role;
    return new Culprit(
        who,
        switch (who) {
          case REQUESTER -> deal.requester();
          case APP -> deal.app().address();
          case DATASET -> deal.dataset().orElseThrow().address();
          case POOL -> deal.pool().address();
          case WORKER -> errors.get(0).worker();
        });
  }
}

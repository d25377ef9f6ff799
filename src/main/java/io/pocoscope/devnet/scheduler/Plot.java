package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.Witness;
import io.pocoscope.devnet.market.truth.Witness.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a scheduler says went wrong with a task.
 *
 * @param known whether it has ever heard of the task
 * @param end the task's status that led to its end; empty where it has not failed
 * @param troubles the replicates that failed, in this order; of a worker each one at most
 */
record Plot(boolean known, Optional<String> end, List<Trouble> troubles) {
  static final String CONTRIBUTION_TIMEOUT = "CONTRIBUTION_TIMEOUT";
  static final String DEADLINE = "FINAL_DEADLINE_REACHED";
  static final String INITIALIZE_FAILED = "INITIALIZE_FAILED";
  static final String FINALIZE_FAILED = "FINALIZE_FAILED";
  static final String UPLOAD_TIMEOUT = "RESULT_UPLOAD_TIMEOUT";

  private static final Set<String> POOLS =
      Set.of(INITIALIZE_FAILED, FINALIZE_FAILED, UPLOAD_TIMEOUT);

  /** A replicate that fails. */
  record Trouble(String worker, Failing failing) {}

  Plot {
    troubles = List.copyOf(troubles);
  }

  static Plot unknown() {
    return new Plot(false, Optional.empty(), List.of());
  }

  static Plot well() {
    return new Plot(true, Optional.empty(), List.of());
  }

  static Plot ended(String end, Trouble... troubles) {
    return new Plot(true, Optional.of(end), List.of(troubles));
  }

  /** How a replicate of a worker fails, if it does. */
  Optional<Failing> of(String worker) {
    return troubles.stream()
        .filter(trouble -> trouble.worker().equals(worker))
        .map(Trouble::failing)
        .findFirst();
  }

  /** What whoever reads all this rightly must say. */
  Witness witness(DealRecord deal) {
    if (deal.callback() && end.filter(FINALIZE_FAILED::equals).isPresent()) {
      return new Witness(end, Optional.empty(), Optional.empty(), Confidence.INFERRED);
    }
    Optional<Role> byPool = end.filter(POOLS::contains).map(any -> Role.POOL);
    if (byPool.isPresent()) {
      return new Witness(end, byPool, Optional.of(deal.pool()), confidence(byPool));
    }
    if (troubles.isEmpty()) {
      return new Witness(
          end.filter(CONTRIBUTION_TIMEOUT::equals),
          Optional.empty(),
          Optional.empty(),
          Confidence.INFERRED);
    }
    Trouble deciding = troubles.get(troubles.size() - 1);
    Optional<Role> party = deciding.failing().party();
    return new Witness(
        deciding.failing().word(),
        party,
        party.flatMap(role -> actor(role, deal, deciding.worker())),
        confidence(party));
  }

  private Confidence confidence(Optional<Role> party) {
    boolean others =
        troubles.stream()
            .map(trouble -> trouble.failing().party())
            .flatMap(Optional::stream)
            .anyMatch(other -> party.filter(other::equals).isEmpty());
    return party.isEmpty() ? Confidence.INFERRED : others ? Confidence.DISPUTED : Confidence.NAMED;
  }

  private static Optional<String> actor(Role role, DealRecord deal, String worker) {
    return switch (role) {
      case APP -> Optional.of(deal.app());
      case DATASET -> deal.dataset();
      case REQUESTER -> Optional.of(deal.requester());
      case POOL -> Optional.of(deal.pool());
      case WORKER -> Optional.of(worker);
    };
  }
}

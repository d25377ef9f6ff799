package io.pocoscope.devnet.market.actor;

import io.pocoscope.devnet.market.truth.Stage;
import java.util.List;

/**
 * A way in which somebody spoils a slot: how far each of its rounds comes.
 *
 * @param replicated whether it takes several workers to agree
 * @param callback whether it takes a callback
 * @param late whether the slot is initialized when it is too late
 */
public record Fault(List<Stage> rounds, boolean replicated, boolean callback, boolean late) {
  static Fault at(Stage stage) {
    return new Fault(List.of(stage), asksForReplication(stage), false, false);
  }

  /** The first consensus is not revealed, and the second round comes no further than this. */
  static Fault reopened(Stage stage) {
    return new Fault(List.of(Stage.NO_REVEAL, stage), asksForReplication(stage), false, false);
  }

  static Fault tooLate() {
    return new Fault(List.of(Stage.NOT_INITIALIZED), false, false, true);
  }

  /** The result for the callback does not match the digest: a finalization would revert. */
  static Fault wrongForTheCallback() {
    return new Fault(List.of(Stage.NOT_FINALIZED), false, true, false);
  }

  /** Whether a slot can be spoilt in this way, with or without a callback, replicated or not. */
  boolean fits(boolean hasCallback, boolean byMoreThanOne) {
    return (byMoreThanOne || !replicated) && (hasCallback || !callback);
  }

  private static boolean asksForReplication(Stage stage) {
    return stage == Stage.NO_CONSENSUS_SHORT || stage == Stage.NO_CONSENSUS_SPLIT;
  }
}

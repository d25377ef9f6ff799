package io.pocoscope.devnet.market;

import java.util.List;

/**
 * A way in which somebody spoils a slot: how far each of its rounds comes.
 *
 * @param replicated whether it takes a trust that asks for several workers
 * @param late whether the slot is initialized when it is too late
 */
record Fault(List<Stage> rounds, boolean replicated, boolean late) {
  static Fault at(Stage stage) {
    return new Fault(List.of(stage), asksForReplication(stage), false);
  }

  /** The first consensus is not revealed, and the second round comes no further than this. */
  static Fault reopened(Stage stage) {
    return new Fault(List.of(Stage.NO_REVEAL, stage), asksForReplication(stage), false);
  }

  static Fault tooLate() {
    return new Fault(List.of(Stage.NOT_INITIALIZED), false, true);
  }

  private static boolean asksForReplication(Stage stage) {
    return stage == Stage.NO_CONSENSUS_SHORT || stage == Stage.NO_CONSENSUS_SPLIT;
  }
}

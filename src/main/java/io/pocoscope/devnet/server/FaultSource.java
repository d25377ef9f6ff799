package io.pocoscope.devnet.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Decides which questions fail, and how. The same failing gives the same faults in the same order.
 * Safe for many threads.
 */
final class FaultSource {
  private final Failing failing;
  private final Random random;
  private final Deque<Fault> round = new ArrayDeque<>();

  FaultSource(Failing failing) {
    this.failing = failing;
    this.random = new Random(failing.seed());
  }

  /** What happens to the next question; empty where nothing does. */
  synchronized Optional<Fault> next() {
    if (random.nextDouble() >= failing.share()) {
      return Optional.empty();
    }
    if (round.isEmpty()) {
      round.addAll(shuffled());
    }
    return Optional.of(round.remove());
  }

  /** Every fault once before any comes again: a short run shows them all. */
  private List<Fault> shuffled() {
    List<Fault> faults = new ArrayList<>(Fault.ALL);
    Collections.shuffle(faults, random);
    return faults;
  }
}

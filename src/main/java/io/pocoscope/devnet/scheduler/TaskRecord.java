package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.scheduler.Step.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A slot as its pool's scheduler saw it happen, and what really became of it.
 *
 * @param steps what the parties did on the chain, in this order; a claim is not theirs
 * @param callbackData what its callback got; empty where there is none
 */
record TaskRecord(
    SlotTruth truth, DealRecord deal, List<Step> steps, Optional<String> callbackData) {
  TaskRecord {
    steps = List.copyOf(steps);
  }

  String id() {
    return truth.task();
  }

  List<Step> all(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }

  Optional<Step> last(Kind kind) {
    List<Step> all = all(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  boolean contributed(String worker) {
    return all(Kind.CONTRIBUTE).stream().anyMatch(step -> step.worker().equals(worker));
  }

  Optional<Step> reveal(String worker) {
    return all(Kind.REVEAL).stream().filter(step -> step.worker().equals(worker)).findFirst();
  }

  /** The consensus that holds; a reopening ends that before it. */
  Optional<Step> consensus() {
    Optional<Step> consensus = last(Kind.CONSENSUS);
    long reopened = last(Kind.REOPEN).map(Step::block).orElse(0L);
    return consensus.filter(step -> step.block() > reopened);
  }

  /** What its parties have to keep next, in seconds since 1970. */
  long nextDeadline() {
    if (consensus().isEmpty()) {
      return deal.contributionDeadline();
    }
    return all(Kind.REVEAL).isEmpty()
        ? Math.min(deal.finalDeadline(), revealDeadline().orElseThrow())
        : deal.finalDeadline();
  }

  /** Until when those who agreed must reveal, in seconds since 1970. */
  Optional<Long> revealDeadline() {
    return consensus().map(step -> step.time() + 2 * deal.workClock());
  }

  /** When something happened to it last, in milliseconds since 1970. */
  long latest() {
    return steps.isEmpty() ? 1000 * deal.startTime() : steps.get(steps.size() - 1).millis();
  }

  /** Whether its worker contributed and finalized in one transaction. */
  boolean atOnce() {
    return last(Kind.FINALIZE).map(Step::transaction).stream()
        .anyMatch(it -> all(Kind.CONTRIBUTE).stream().anyMatch(c -> c.transaction().equals(it)));
  }
}

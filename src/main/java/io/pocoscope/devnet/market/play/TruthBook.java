package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the truth about every slot, and tells it once it is settled. */
final class TruthBook {
  private final TruthSink sink;
  private final Set<Slot> open = new LinkedHashSet<>();
  private final Map<Slot, Culprit> culprits = new HashMap<>();
  private final Map<Slot, Mishap> mishaps = new HashMap<>();

  TruthBook(TruthSink sink) {
    this.sink = sink;
  }

  void begun(Slot slot, Script script, Optional<Mishap> mishap) {
    open.add(slot);
    script.culprit().ifPresent(culprit -> culprits.put(slot, culprit));
    mishap.ifPresent(known -> mishaps.put(slot, known));
  }

  void completed(Slot slot) {
    tell(slot, Outcome.COMPLETED);
    open.remove(slot);
  }

  void claimed(Slot slot) {
    tell(slot, Outcome.FAILED_CLAIMED);
    open.remove(slot);
  }

  /** It has failed, and nobody will claim it. */
  void forsaken(Slot slot) {
    tell(slot, Outcome.FAILED_UNCLAIMED);
    open.remove(slot);
  }

  /** What has not ended by the time of the head, in seconds since 1970. */
  void finish(long now) {
    open.forEach(
        slot ->
            tell(
                slot,
                slot.deal().finalDeadline() <= now ? Outcome.FAILED_UNCLAIMED : Outcome.PENDING));
    open.clear();
  }

  private void tell(Slot slot, Outcome outcome) {
    boolean failed = outcome == Outcome.FAILED_CLAIMED || outcome == Outcome.FAILED_UNCLAIMED;
    Optional<Culprit> culprit = Optional.ofNullable(culprits.remove(slot));
    boolean completed = outcome == Outcome.COMPLETED;
    Optional<Mishap> mishap = Optional.ofNullable(mishaps.remove(slot));
    sink.slot(
        new SlotTruth(
            slot.deal().id(),
            slot.index(),
            slot.id(),
            slot.isInitialized(),
            outcome,
            failed ? Optional.of(cause(slot)) : Optional.empty(),
            failed ? culprit : Optional.empty(),
            completed && slot.deal().callbackReverts(),
            mishap.flatMap(it -> it.of(slot, completed)),
            Optional.empty()));
  }

  private static String cause(Slot slot) {
    return (slot.reopenings() > 0 ? "REOPENED_" : "") + slot.stage();
  }
}

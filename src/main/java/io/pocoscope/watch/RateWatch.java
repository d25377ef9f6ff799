package io.pocoscope.watch;

import io.pocoscope.watch.Message.Because;
import io.pocoscope.watch.Message.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether an alert's slots fail more often than they should. The evidence is reckoned anew
 * from the store's slots each time, so that it is never of rows that a reorganisation has taken
 * back.
 */
final class RateWatch {
  private final Alert.OfRate alert;
  private final double error;
  private final Batches batches;

  RateWatch(Alert.OfRate alert, double error, Batches batches) {
    this.alert = alert;
    this.error = error;
    this.batches = batches;
  }

  /** Takes an alarm that was told, and has ended, back where its cause is gone. */
  void lookBack(Alarm before, Instant now, Findings found) {
    if (before.raisedAt().isPresent() && !before.takenBack()) {
      Instant until = before.endedAt().filter(end -> end.isBefore(now)).orElse(now);
      Outbreak outbreak = outbreak(before, until);
      if (outbreak.raised().isEmpty()) {
        found.keep(before.withoutCause());
        found.tell(Event.TAKEN_BACK, before, outbreakSums(before, until, outbreak));
      }
    }
  }

  /** Looks at the alarm that is under way. */
  void look(Alarm alarm, Instant now, Findings found) {
    Outbreak outbreak = outbreak(alarm, now);
    if (outbreak.raised().isEmpty()) {
      if (alarm.isOn()) {
        found.keep(alarm.ended(now).withoutCause());
        found.tell(Event.TAKEN_BACK, alarm, outbreakSums(alarm, now, outbreak));
        // What is left of the evidence counts on, but with a part of the error of its own.
        look(alarm.next(alarm.since()), now, found);
      } else {
        found.keep(alarm);
      }
      return;
    }
    Outbreak.Raised raised = outbreak.raised().get();
    Alarm on = alarm.isOn() ? alarm : alarm.raised(raised.at(), Because.RATE);
    if (!alarm.isOn()) {
      found.tell(
          Event.ALARM,
          on,
          new Findings.Figures(
              Optional.of(raised.since()),
              Optional.of(raised.failed()),
              Optional.of(raised.settled()),
              Optional.of(outbreak.evidence()),
              Optional.of(1 / errorOf(alarm))));
    }
    found.keep(outbreak.ended().map(end -> on.ended(end.at())).orElse(on));
    outbreak.ended().ifPresent(end -> ended(on, end, now, found));
  }

  private void ended(Alarm alarm, Outbreak.Ended end, Instant now, Findings found) {
    found.tell(
        Event.END,
        alarm,
        new Findings.Figures(
            Optional.of(end.since()),
            Optional.of(end.failed()),
            Optional.of(end.settled()),
            Optional.of(end.evidence()),
            Optional.of(1 / error)));
    look(alarm.next(end.at()), now, found);
  }

  private Outbreak outbreak(Alarm alarm, Instant until) {
    List<Batch> slots = batches.of(alert, alarm.since(), until);
    return Outbreak.in(slots, alarm.since(), alert.bound().doubleValue(), errorOf(alarm), error);
  }

  /** What there is now in the place of what raised it. */
  private Findings.Figures outbreakSums(Alarm alarm, Instant until, Outbreak outbreak) {
    List<Batch> slots = batches.of(alert, alarm.since(), until);
    return new Findings.Figures(
        Optional.of(alarm.since()),
        Optional.of(slots.stream().mapToLong(Batch::failed).sum()),
        Optional.of(slots.stream().mapToLong(Batch::settled).sum()),
        Optional.of(outbreak.evidence()),
        Optional.of(1 / errorOf(alarm)));
  }

  private double errorOf(Alarm alarm) {
    return Spending.on(alarm.number(), error);
  }
}

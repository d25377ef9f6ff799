package io.pocoscope.watch;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.watch.Message.Because;
import io.pocoscope.watch.Message.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks whether an alert's slots settle at all, by the chain's own clock; and where that cannot be
 * known, says so: the endpoint may answer from an old head, or not at all.
 */
final class SilenceWatch {
  private final Alert.OfSilence alert;
  private final Store store;
  private final ChainHead head;

  SilenceWatch(Alert.OfSilence alert, Store store, ChainHead head) {
    this.alert = alert;
    this.store = store;
    this.head = head;
  }

  void look(Alarm alarm, Instant now, Findings found) {
    Optional<Because> because = because(alarm, now);
    if (!alarm.isOn()) {
      Alarm next = because.map(why -> alarm.raised(now, why)).orElse(alarm);
      found.keep(next);
      because.ifPresent(why -> found.tell(Event.ALARM, next, lastSettled(now)));
    } else if (hasNoCause(alarm)) {
      found.keep(alarm.ended(now).withoutCause());
      found.tell(Event.TAKEN_BACK, alarm, lastSettled(now));
      look(alarm.next(now), now, found);
    } else if (because.isEmpty()) {
      found.keep(alarm.ended(now));
      found.tell(Event.END, alarm, lastSettled(now));
      found.keep(alarm.next(now));
    }
  }

  private Optional<Because> because(Alarm alarm, Instant now) {
    if (isSilentAt(now, alarm)) {
      return Optional.of(Because.NOTHING_SETTLED);
    }
    if (!head.isStuckFor(alert.span())) {
      return Optional.empty();
    }
    return Optional.of(head.answers() ? Because.HEAD_STANDS_STILL : Because.ENDPOINT_GONE);
  }

  /** Whether there is a slot now that had settled when the alarm said that none had. */
  private boolean hasNoCause(Alarm alarm) {
    return alarm.because().equals(Optional.of(Because.NOTHING_SETTLED))
        && !isSilentAt(alarm.raisedAt().orElseThrow(), alarm);
  }

  private boolean isSilentAt(Instant time, Alarm alarm) {
    // Where none has ever settled, it is since somebody looks.
    Instant last = lastSettledBy(time).orElse(alarm.since());
    return Duration.between(last, time).compareTo(alert.span()) >= 0;
  }

  private Optional<Instant> lastSettledBy(Instant time) {
    return store.queryOne(
        Resource.text(SilenceWatch.class, "last-settled.sql")
            .replace("{settled}", Outcome.inSql(Outcome::settled))
            .replace("{condition}", alert.condition()),
        row -> Fields.time(row, "time"),
        time);
  }

  private Findings.Figures lastSettled(Instant now) {
    return new Findings.Figures(
        lastSettledBy(now), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}

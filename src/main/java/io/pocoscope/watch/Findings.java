package io.pocoscope.watch;

import io.pocoscope.store.Store;
import io.pocoscope.watch.Message.Because;
import io.pocoscope.watch.Message.Event;
import java.time.Instant;
import java.util.Optional;

/** What a look finds, put down in the store. */
final class Findings {
  private final Store store;
  private final Instant now;
  private final Instant wallClock;
  private final AlarmTable alarms;
  private final MessageTable messages;

  /**
   * @param now the chain's, at the look
   */
  Findings(Store store, Instant now, Instant wallClock) {
    this.store = store;
    this.now = now;
    this.wallClock = wallClock;
    this.alarms = new AlarmTable(store);
    this.messages = new MessageTable(store);
  }

  /**
   * What is said beside an event: see {@link Message}.
   *
   * @param evidence as odds of so many to 1
   */
  record Figures(
      Optional<Instant> since,
      Optional<Long> failed,
      Optional<Long> settled,
      Optional<Double> evidence,
      Optional<Double> needed) {}

  void keep(Alarm alarm) {
    alarms.put(alarm);
  }

  void tell(Event event, Alarm alarm, Figures figures) {
    messages.write(
        new Message(
            0,
            event,
            alarm.alert(),
            alarm.number(),
            now,
            store.meta().blockNumber(),
            figures.since(),
            figures.failed(),
            figures.settled(),
            figures.evidence(),
            figures.needed(),
            alarm.because().orElse(Because.RATE),
            false),
        wallClock);
  }
}

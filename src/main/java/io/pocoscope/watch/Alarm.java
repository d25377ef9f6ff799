package io.pocoscope.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * An alarm as a store keeps it; one that is not raised yet too.
 *
 * @param alert what was asked for
 * @param number among those of the alert, from 1
 * @param since its evidence is of slots whose deadlines lie after it
 * @param raisedAt empty: not yet
 * @param because what raised it
 * @param endedAt empty: under way
 * @param takenBack whether what raised it is gone
 */
public record Alarm(
    String alert,
    long number,
    Instant since,
    Optional<Instant> raisedAt,
    Optional<Message.Because> because,
    Optional<Instant> endedAt,
    boolean takenBack) {

  /** The first of an alert. */
  static Alarm first(String alert, Instant since) {
    return new Alarm(alert, 1, since, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  Alarm raised(Instant at, Message.Because why) {
    return new Alarm(alert, number, since, Optional.of(at), Optional.of(why), endedAt, takenBack);
  }

  Alarm ended(Instant at) {
    return new Alarm(alert, number, since, raisedAt, because, Optional.of(at), takenBack);
  }

  Alarm withoutCause() {
    return new Alarm(alert, number, since, raisedAt, because, endedAt, true);
  }

  /** The one after it. */
  Alarm next(Instant from) {
    return new Alarm(
        alert, number + 1, from, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** Whether it was told and has not ended. */
  boolean isOn() {
    return raisedAt.isPresent() && endedAt.isEmpty();
  }
}

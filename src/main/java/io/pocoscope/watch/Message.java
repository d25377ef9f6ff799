package io.pocoscope.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be told of an alarm, once.
 *
 * @param id counts the messages of a store, from 1
 * @param alert what was asked for
 * @param number of the alarm among those of the alert, from 1
 * @param time the chain's, at the look
 * @param block up to which the store knows the chain
 * @param since the figures are of slots whose deadlines lie after it; of a silence: when a slot
 *     last settled
 * @param failed slots
 * @param settled slots
 * @param evidence that the rate is above (at an end: at most) the bound, as odds of so many to 1
 * @param needed the odds at which it is told
 * @param because what raised the alarm
 * @param again whether it may have been told before, as the process that did was killed over it
 */
public record Message(
    long id,
    Event event,
    String alert,
    long number,
    Instant time,
    Optional<Long> block,
    Optional<Instant> since,
    Optional<Long> failed,
    Optional<Long> settled,
    Optional<Double> evidence,
    Optional<Double> needed,
    Because because,
    boolean again) {

  /** What has happened. */
  public enum Event {
    ALARM,
    END,
    /** The alarm's cause is no longer in the store: the chain was reorganised. */
    TAKEN_BACK
  }

  /** What raises an alarm. */
  public enum Because {
    /** Slots fail more often than they should. */
    RATE,
    /** The chain goes on, and no slot settles. */
    NOTHING_SETTLED,
    /** The endpoint answers from an old head: nobody knows whether slots settle. */
    HEAD_STANDS_STILL,
    /** The endpoint does not answer. */
    ENDPOINT_GONE
  }
}

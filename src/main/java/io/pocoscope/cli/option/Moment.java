package io.pocoscope.cli.option;

import java.time.Duration;
import java.time.Instant;

/** A time that a person named: one of the calendar, or so long before a store's now. */
sealed interface Moment {
  /** A time of the calendar. */
  public record At(Instant time) implements Moment {}

  /** So long before the store's now, which is never the wall clock. */
  public record Ago(Duration before) implements Moment {}
}

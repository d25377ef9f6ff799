package io.pocoscope.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Something that is known to have happened.
 *
 * @param date as it was given: a day, or a month where no day is known
 * @param first the day, or the first one of the month
 * @param last the same day, or the last one of the month
 * @param component what it happened to, such as worker, scheduler or contract; may be empty
 * @param name what happened
 * @param network where; empty for everywhere
 */
public record KnownEvent(
    String date,
    LocalDate first,
    LocalDate last,
    String component,
    String name,
    Optional<String> network) {
  /**
   * Of a day or a month.
   *
   * @throws java.time.format.DateTimeParseException if it is neither
   */
  static KnownEvent of(String date, String component, String name, Optional<String> network) {
    if (date.length() == "2021-02".length()) {
      YearMonth month = YearMonth.parse(date);
      return new KnownEvent(date, month.atDay(1), month.atEndOfMonth(), component, name, network);
    }
    LocalDate day = LocalDate.parse(date);
    return new KnownEvent(date, day, day, component, name, network);
  }

  /** Its first moment, UTC. */
  public Instant begin() {
    return first.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Its end, UTC: the beginning of the day after. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * How long before (negative) or behind (positive) a stretch of time it is; nought where it may
   * have been within.
   */
  Duration from(Instant from, Instant to) {
    if (begin().isAfter(to)) {
      return Duration.between(to, begin());
    }
    return end().isBefore(from) ? Duration.between(from, end()) : Duration.ZERO;
  }
}

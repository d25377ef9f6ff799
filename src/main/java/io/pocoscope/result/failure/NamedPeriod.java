package io.pocoscope.result.failure;

import io.pocoscope.rate.Grouping;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A day, week or month by the name that its group of slots has. */
public record NamedPeriod(Grouping by, LocalDate first) {
  private static final LocalDate A_MONDAY = LocalDate.of(1969, 12, 29);
  private static final int DAYS = 7;

  /**
   * Of a group's key.
   *
   * @param by day, week or month
   * @return empty for {@code (unknown)}, and for times that only a stranger's clock has
   */
  public static Optional<NamedPeriod> of(Grouping by, String key) {
    try {
      return Optional.of(new NamedPeriod(by, firstDay(by, key)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static LocalDate firstDay(Grouping by, String key) {
    return switch (by) {
      case DAY -> LocalDate.parse(key);
      case WEEK -> LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      case MONTH -> YearMonth.parse(key).atDay(1);
      default -> throw new IllegalArgumentException("no period: " + by);
    };
  }

  /** When it begins, UTC. */
  public Instant begin() {
    return first.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** When it ends: the next one begins. */
  public Instant end() {
    LocalDate next =
        switch (by) {
          case DAY -> first.plusDays(1);
          case WEEK -> first.plusDays(DAYS);
          default -> first.plusMonths(1);
        };
    return next.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** A whole number, one apart from that of the next period. */
  long place() {
    return switch (by) {
      case DAY -> first.toEpochDay();
      case WEEK -> ChronoUnit.WEEKS.between(A_MONDAY, first);
      default -> ChronoUnit.MONTHS.between(LocalDate.EPOCH, first);
    };
  }
}

package io.pocoscope.report.chapter;

import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.Grouping;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A month or a week, and the slots whose final deadline falls into it.
 *
 * @param first its first day, UTC
 * @param after the day after its last
 */
record Period(LocalDate first, LocalDate after, FailureGroup group) {

  /** Years from the median slot beyond which a time is a stranger's joke, or a mistake. */
  private static final long FAR = 30;

  /** Those of a table in which a slot is settled; what has no time is in none. */
  static List<Period> settled(Grouping grouping, List<FailureGroup> groups) {
    return all(grouping, groups).stream()
        .filter(each -> each.group().rate().settled() > 0)
        .toList();
  }

  /**
   * Those of a table in which there is any slot, but for times that are decades from all others:
   * anybody can give a deal such a time, and a scale that holds it shows nothing else.
   */
  static List<Period> all(Grouping grouping, List<FailureGroup> groups) {
    List<Period> periods = held(grouping, groups);
    LocalDate middle = median(periods);
    return periods.stream().filter(each -> !each.isFarFrom(middle)).toList();
  }

  /** Those that are left out as their time is decades from all others. */
  static List<Period> far(Grouping grouping, List<FailureGroup> groups) {
    List<Period> periods = held(grouping, groups);
    LocalDate middle = median(periods);
    return periods.stream().filter(each -> each.isFarFrom(middle)).toList();
  }

  private static List<Period> held(Grouping grouping, List<FailureGroup> groups) {
    return groups.stream().flatMap(group -> of(grouping, group).stream()).toList();
  }

  /** The day by which half of the slots have come. */
  private static LocalDate median(List<Period> periods) {
    long half = periods.stream().mapToLong(each -> each.group().rate().slots()).sum() / 2;
    long seen = 0;
    for (Period each : periods) {
      seen += each.group().rate().slots();
      if (seen > half) {
        return each.first();
      }
    }
    return LocalDate.EPOCH;
  }

  private boolean isFarFrom(LocalDate middle) {
    return first.isBefore(middle.minusYears(FAR)) || first.isAfter(middle.plusYears(FAR));
  }

  private static Optional<Period> of(Grouping grouping, FailureGroup group) {
    String key = group.keys().get(0);
    try {
      if (grouping == Grouping.MONTH) {
        YearMonth month = YearMonth.parse(key);
        return Optional.of(new Period(month.atDay(1), month.plusMonths(1).atDay(1), group));
      }
      LocalDate monday = LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      return Optional.of(new Period(monday, monday.plusWeeks(1), group));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  String name() {
    return group.keys().get(0);
  }

  /** Where its middle lies, in days since 1970. */
  double middle() {
    return (first.toEpochDay() + after.toEpochDay()) / 2.0;
  }
}

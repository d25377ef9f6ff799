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

  /** Those of a table in which a slot is settled; what has no time is in none. */
  static List<Period> settled(Grouping grouping, List<FailureGroup> groups) {
    return groups.stream()
        .flatMap(group -> of(grouping, group).stream())
        .filter(each -> each.group().rate().settled() > 0)
        .toList();
  }

  /** Those of a table in which there is any slot. */
  static List<Period> all(Grouping grouping, List<FailureGroup> groups) {
    return groups.stream().flatMap(group -> of(grouping, group).stream()).toList();
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

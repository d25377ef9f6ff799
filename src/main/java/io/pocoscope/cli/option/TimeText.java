package io.pocoscope.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time that a person wrote, UTC unless it says otherwise: a year, a month or a day, which
 * stand for their first instant, a time, or seconds since 1970 (of more than four digits).
 */
public final class TimeText implements ITypeConverter<Instant> {
  /** What databases can hold, and no history of a chain goes beyond. */
  private static final Instant FIRST = Instant.EPOCH;

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final List<Function<String, Instant>> READINGS =
      List.of(
          text -> startOf(Year.parse(text).atDay(1)),
          text -> startOf(YearMonth.parse(text).atDay(1)),
          text -> startOf(LocalDate.parse(text)),
          text -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          TimeText::seconds);

  @Override
  public Instant convert(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no time: write 2021-11, 2021-11-30, 2021-11-30T12:00:00Z, or"
                            + " seconds since 1970",
                        text)));
  }

  /** The time, if the text is one between 1970 and 9999. */
  public static Optional<Instant> read(String text) {
    return READINGS.stream()
        .flatMap(reading -> attempt(reading, text.strip()).stream())
        .findFirst()
        .filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<Instant> attempt(Function<String, Instant> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException | NumberFormatException notSo) {
      return Optional.empty();
    }
  }

  private static Instant seconds(String text) {
    if (!text.matches("\\d{5,11}")) {
      throw new NumberFormatException(text);
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}

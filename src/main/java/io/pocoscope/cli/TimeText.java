package io.pocoscope.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time that a person wrote: a day, a time (UTC unless it says otherwise), or seconds. */
final class TimeText implements ITypeConverter<Instant> {
  private static final List<Function<String, Instant>> READINGS =
      List.of(
          text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(),
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          TimeText::seconds);

  @Override
  public Instant convert(String text) {
    return READINGS.stream()
        .flatMap(reading -> attempt(reading, text.strip()).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no time: write 2021-11-30, 2021-11-30T12:00:00Z, or seconds since"
                            + " 1970",
                        text)));
  }

  private static Optional<Instant> attempt(Function<String, Instant> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException | NumberFormatException notSo) {
      return Optional.empty();
    }
  }

  private static Instant seconds(String text) {
    if (!text.matches("\\d{1,11}")) {
      throw new NumberFormatException(text);
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
